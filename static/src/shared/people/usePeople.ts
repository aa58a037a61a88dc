/** The people store as components see it. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { PeopleStore, Person } from './peopleStore';

const Context = createContext<PeopleStore | undefined>(undefined);
export const PeopleProvider = Context.Provider;

export function usePeopleStore(): PeopleStore {
  const store = useContext(Context);
  if (store === undefined) throw new Error('Wrap the surface in a PeopleProvider');
  return store;
}

export function usePerson(accountId: string): Person {
  const store = usePeopleStore();
  useEffect(() => store.want(accountId), [store, accountId]);
  return useSyncExternalStore(store.subscribe, () => store.get(accountId));
}

/** What stands where a name would. */
export function nameOf(person: Person): string {
  switch (person.state) {
    case 'loading':
      return '…';
    case 'known':
      return person.name;
    case 'former':
      return 'Former user';
    case 'unread':
      return 'Name not available';
  }
}

export const usePersonName = (accountId: string): string => nameOf(usePerson(accountId));

/** The same where there may be nobody. */
export function useOptionalPersonName(accountId: string | undefined): string | undefined {
  const store = usePeopleStore();
  useEffect(() => {
    if (accountId !== undefined) store.want(accountId);
  }, [store, accountId]);
  const person = useSyncExternalStore(store.subscribe, () =>
    accountId === undefined ? undefined : store.get(accountId),
  );
  return person === undefined ? undefined : nameOf(person);
}
