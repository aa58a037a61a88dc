/** People to choose from, by name, as far as their names are known by now. */
import { useEffect, useSyncExternalStore } from 'react';
import { nameOf, usePeopleStore } from '../shared/people/usePeople';

export function usePeopleOptions(
  accountIds: readonly string[],
): readonly { readonly value: string; readonly name: string }[] {
  const store = usePeopleStore();
  // Once for the same people: a name that Jira does not tell would be asked for after every drawing, without an end.
  const wanted = accountIds.join('\n');
  useEffect(
    () =>
      wanted
        .split('\n')
        .filter(Boolean)
        .forEach((accountId) => store.want(accountId)),
    [store, wanted],
  );
  // A snapshot has to be the same while nothing has changed: one text.
  useSyncExternalStore(store.subscribe, () =>
    accountIds.map((accountId) => nameOf(store.get(accountId))).join('\n'),
  );
  return accountIds
    .map((value) => ({ value, name: nameOf(store.get(value)) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
