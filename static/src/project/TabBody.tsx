/** The body of the tab in view. Each is loaded when it is first looked at. */
import { Suspense, type ComponentType } from 'react';
import { lazyPart } from '../shared/lazyPart';
import { ListSkeleton } from './ListSkeleton';
import type { Tab } from './pageView';
import type { TabProps } from './tab';

const LOADS: Readonly<Record<Tab, () => Promise<ComponentType<TabProps>>>> = {
  attention: async () => (await import('./attention/AttentionTab')).AttentionTab,
  reviews: async () => (await import('./reviews/ReviewsTab')).ReviewsTab,
  actions: async () => (await import('./actions/ActionsTab')).ActionsTab,
  themes: async () => (await import('./themes/ThemesTab')).ThemesTab,
};

const BODIES: Readonly<Record<Tab, ComponentType<TabProps>>> = {
  attention: lazyPart(LOADS.attention),
  reviews: lazyPart(LOADS.reviews),
  actions: lazyPart(LOADS.actions),
  themes: lazyPart(LOADS.themes),
};

/** Brings the body of a tab while other things are still on their way. A failure shows when the tab does. */
export function bringTab(tab: Tab): void {
  void LOADS[tab]().catch(() => undefined);
}

export function TabBody(props: TabProps) {
  const { tab } = props.view;
  const Body = BODIES[tab];
  return (
    <Suspense key={tab} fallback={<ListSkeleton what={tab} />}>
      <Body {...props} />
    </Suspense>
  );
}
