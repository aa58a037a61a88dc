/** The body of the tab in view. Each is loaded when it is first looked at. */
import { Suspense, type ComponentType } from 'react';
import { lazyPart } from '../shared/lazyPart';
import { ListSkeleton } from './ListSkeleton';
import type { Tab } from './pageView';
import type { TabProps } from './tab';

const BODIES: Readonly<Record<Tab, ComponentType<TabProps>>> = {
  attention: lazyPart<TabProps>(async () => (await import('./attention/AttentionTab')).AttentionTab),
  reviews: lazyPart<TabProps>(async () => (await import('./reviews/ReviewsTab')).ReviewsTab),
  actions: lazyPart<TabProps>(async () => (await import('./actions/ActionsTab')).ActionsTab),
  themes: lazyPart<TabProps>(async () => (await import('./themes/ThemesTab')).ThemesTab),
};

export function TabBody(props: TabProps) {
  const { tab } = props.view;
  const Body = BODIES[tab];
  return (
    <Suspense key={tab} fallback={<ListSkeleton what={tab} />}>
      <Body {...props} />
    </Suspense>
  );
}
