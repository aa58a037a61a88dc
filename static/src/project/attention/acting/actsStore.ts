/** What a person is about to do on Attention and has just done: it outlives a change of tabs, and a filter that hides a row. */
import { useSyncExternalStore } from 'react';
import { usePage, type Page } from '../../page';
import type { Act } from '../../../shared/followThrough/acts';
import type { SentChange } from '../../../shared/followThrough/sentChange';
import type { Sent } from './sentChanges';

export interface ActsState {
  /** The open form of a row, by issue id. */
  readonly forms: ReadonlyMap<string, Act>;
  /** By issue id. */
  readonly sent: ReadonlyMap<string, Sent>;
}

class ActsStore {
  private readonly listeners = new Set<() => void>();
  private current: ActsState = { forms: new Map(), sent: new Map() };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly state = (): ActsState => this.current;

  /** @param act undefined closes the form of the row */
  readonly open = (issueId: string, act: Act | undefined): void => {
    const forms = new Map(this.current.forms);
    if (act === undefined) forms.delete(issueId);
    else forms.set(issueId, act);
    this.become({ ...this.current, forms });
  };

  /** Closes the form too. @param at milliseconds since 1970 */
  readonly settle = (issueId: string, change: SentChange, at: number): void => {
    const forms = new Map(this.current.forms);
    forms.delete(issueId);
    const sent = new Map(this.current.sent).set(issueId, {
      ...this.current.sent.get(issueId),
      ...change,
      at,
    });
    this.become({ forms, sent });
  };

  private become(next: ActsState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}

const byPage = new WeakMap<Page, ActsStore>();

function actsOn(page: Page): ActsStore {
  const known = byPage.get(page);
  if (known !== undefined) return known;
  const made = new ActsStore();
  byPage.set(page, made);
  return made;
}

export function useActs(): ActsState & Pick<ActsStore, 'open' | 'settle'> {
  const store = actsOn(usePage());
  const state = useSyncExternalStore(store.subscribe, store.state);
  return { ...state, open: store.open, settle: store.settle };
}
