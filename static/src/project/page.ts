/** What the tabs of the Reviews page have in common: the project, how Jira is read, and what the head of the page tells. */
import { createContext, useContext } from 'react';
import type { DayOf } from '../../../src/domain/calendarDays';
import type { JiraAccess } from '../../../src/jira/request';
import type { Clock } from '../shared/clock';
import type { PeopleStore } from '../shared/people/peopleStore';
import type { ReadingState } from '../shared/reading';

/** A reading as the head of the page sees it. */
export interface ShownReading {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ReadingState<unknown>;
  readonly start: () => void;
}

/** The same object as long as the page lives. */
export interface Page {
  readonly project: { readonly id: string; readonly key: string };
  /** Account id of the person who looks; absent where Jira does not say. */
  readonly me?: string | undefined;
  readonly jira: JiraAccess;
  readonly people: PeopleStore;
  readonly clock: Clock;
  /** The reader's calendar. */
  readonly dayOf: DayOf;
  /** What is shown now: its time stands in the head, and *Read again* is about it. @returns how to take it back */
  readonly show: (reading: ShownReading) => () => void;
  /** How many things wait under Attention; undefined while that is not known. */
  readonly count: (waiting: number | undefined) => void;
}

const Context = createContext<Page | undefined>(undefined);
export const PageProvider = Context.Provider;

/** The reader's calendar day. */
export function todayOn({ clock, dayOf }: Pick<Page, 'clock' | 'dayOf'>): string {
  const now = new Date(clock.now()).toISOString();
  return dayOf(now) ?? now.slice(0, 10);
}

export function usePage(): Page {
  const page = useContext(Context);
  if (page === undefined) throw new Error('A tab stands on the Reviews page');
  return page;
}
