/** The tabs of the Reviews page. Each is a place of its own in the address, with filters of its own. */
import type { ReactNode } from 'react';
import { Badge } from '../shared/components/Labels';
import { NO_FILTERS, TABS, type PageView, type Tab } from './pageView';

const TAB_NAMES: Readonly<Record<Tab, string>> = {
  attention: 'Attention',
  reviews: 'Reviews',
  actions: 'Actions',
  themes: 'Themes',
};

interface TabsProps {
  readonly current: Tab;
  readonly change: (next: Partial<PageView>) => void;
  /** How many things wait under Attention; undefined: not known, which is not none. */
  readonly waiting: number | undefined;
}

export function Tabs({ current, change, waiting }: TabsProps) {
  return (
    <nav className="tabs" aria-label="Reviews">
      {TABS.map((tab) => (
        <TabButton
          key={tab}
          current={tab === current}
          choose={() => change({ ...NO_FILTERS, sort: '', quarter: '', tab })}
        >
          {TAB_NAMES[tab]}
          {tab === 'attention' && waiting !== undefined && waiting > 0 && <Badge>{waiting}</Badge>}
        </TabButton>
      ))}
    </nav>
  );
}

interface TabButtonProps {
  readonly current: boolean;
  readonly choose: () => void;
  readonly children: ReactNode;
}

function TabButton({ current, choose, children }: TabButtonProps) {
  return (
    <button
      type="button"
      className="tab"
      aria-current={current ? 'page' : undefined}
      onClick={() => !current && choose()}
    >
      {children}
    </button>
  );
}
