/** The Reviews page of a project: its head and its tabs. Everything on it is read in the browser as the person. */
import { useMemo, useState } from 'react';
import { daysIn } from '../../../src/domain/calendarDays';
import type { Clock } from '../shared/clock';
import { Button } from '../shared/components/Button';
import { useHost } from '../shared/host/host';
import type { PageAddress } from '../shared/host/pageAddress';
import { FormHomeProvider } from '../shared/followThrough/formHome';
import { usePeopleStore } from '../shared/people/usePeople';
import { useSettings } from '../shared/useSettings';
import { FirstVisit } from './FirstVisit';
import { PageProvider, todayOn, type Page, type ShownReading } from './page';
import { PermissionsProvider, useReadPermissions } from './permissions';
import { ReadAt } from './ReadAt';
import { RemindMe } from './reminders/RemindMe';
import { TabBody } from './TabBody';
import { Tabs } from './Tabs';
import { usePageView } from './usePageView';

export interface ReviewsPageProps {
  readonly project: { readonly id: string; readonly key: string };
  /** Account id of the person who looks. */
  readonly me?: string | undefined;
  /** IANA name of the person's zone: late is late by the person's own calendar. */
  readonly timeZone: string;
  readonly address: PageAddress;
  readonly clock: Clock;
}

export function ReviewsPage({ project, me, timeZone, address, clock }: ReviewsPageProps) {
  const { view, change } = usePageView(address);
  const { jira, openSettings } = useHost();
  const people = usePeopleStore();
  const { settings } = useSettings(project.id);
  const permissions = useReadPermissions(project.id, clock);
  const [readings, setReadings] = useState<readonly ShownReading[]>([]);
  const [waiting, count] = useState<number>();
  const dayOf = useMemo(() => daysIn(timeZone), [timeZone]);
  const [page] = useState<Page>(() => ({
    project,
    me,
    jira,
    people,
    clock,
    dayOf,
    count,
    show: (reading) => {
      setReadings((shown) => [...shown, reading]);
      return () => setReadings((shown) => shown.filter((other) => other !== reading));
    },
  }));
  const home = useMemo(() => ({ me }), [me]);
  const today = todayOn({ clock, dayOf });
  const calendar = useMemo(() => ({ dayOf, today }), [dayOf, today]);

  return (
    <PageProvider value={page}>
      <main className="surface">
        <div className="page">
          <header className="row">
            <h1 className="heading-large grow" tabIndex={-1}>
              Reviews
            </h1>
            <ReadAt readings={readings} />
            {permissions.isAdmin && <Button onClick={() => openSettings(project.key)}>Settings</Button>}
            <RemindMe />
          </header>
          <Tabs current={view.tab} change={change} waiting={waiting} />
          {view.tab === 'attention' && <FirstVisit />}
          <PermissionsProvider value={permissions}>
            <FormHomeProvider value={home}>
              <TabBody
                project={project}
                calendar={calendar}
                settings={settings}
                view={view}
                change={change}
              />
            </FormHomeProvider>
          </PermissionsProvider>
        </div>
      </main>
    </PageProvider>
  );
}
