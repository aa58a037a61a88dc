/**
 * Who an account id is. Names are asked for when they are shown, all that are new in one call, and kept in memory only:
 * nothing about a person is stored.
 */
import type { Clock } from '../clock';

export type Person =
  | { readonly state: 'loading' }
  | { readonly state: 'known'; readonly name: string; readonly active: boolean }
  /** Jira does not know the account, or not any more. */
  | { readonly state: 'former' }
  /** Jira did not answer: this says nothing about the person. */
  | { readonly state: 'unread' };

export interface KnownPerson {
  readonly accountId: string;
  readonly displayName: string;
  readonly active: boolean;
}

export type ReadPeople = (accountIds: readonly string[]) => Promise<readonly KnownPerson[]>;

const LOADING: Person = { state: 'loading' };

export class PeopleStore {
  private readonly people = new Map<string, Person>();
  private readonly listeners = new Set<() => void>();
  private wanted = new Set<string>();

  constructor(
    private readonly read: ReadPeople,
    private readonly clock: Pick<Clock, 'after'>,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get(accountId: string): Person {
    return this.people.get(accountId) ?? LOADING;
  }

  /** Asks for a person once. Everyone asked for in the same moment shares one call. */
  want(accountId: string): void {
    const known = this.people.get(accountId);
    if (known !== undefined && known.state !== 'unread') return;
    this.people.set(accountId, LOADING);
    if (this.wanted.size === 0) this.clock.after(0, () => void this.readWanted());
    this.wanted.add(accountId);
  }

  /** Takes over people that another call brought along, such as a search for an owner. */
  learn(found: readonly KnownPerson[]): void {
    for (const { accountId, displayName, active } of found) {
      const before = this.people.get(accountId);
      if (before?.state === 'known' && before.name === displayName) continue;
      this.people.set(accountId, { state: 'known', name: displayName, active });
    }
    this.tell();
  }

  private async readWanted(): Promise<void> {
    const ids = [...this.wanted];
    this.wanted = new Set();
    try {
      const found = await this.read(ids);
      for (const id of ids) this.people.set(id, { state: 'former' });
      this.learn(found);
    } catch {
      for (const id of ids) this.people.set(id, { state: 'unread' });
      this.tell();
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
