/** The names of the people in a text, for what leaves the page: read now, kept nowhere. */
import type { Document } from '../../../../src/domain/document';
import type { PeopleStore } from '../../shared/people/peopleStore';
import { nameOf } from '../../shared/people/usePeople';

/** Milliseconds: who has no name by then stands there as one that could not be read. */
const PATIENCE = 5000;

/** @returns what stands where a name would, by account id */
export function readNames(store: PeopleStore, document: Document): Promise<(accountId: string) => string> {
  const ids = [...new Set(peopleIn(document))];
  for (const id of ids) store.want(id);
  const isKnown = (): boolean => ids.every((id) => store.get(id).state !== 'loading');
  const name = (id: string): string => {
    const person = store.get(id);
    return nameOf(person.state === 'loading' ? { state: 'unread' } : person);
  };
  if (isKnown()) return Promise.resolve(name);
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      stop();
      resolve(name);
    };
    const timer = setTimeout(finish, PATIENCE);
    const stop = store.subscribe(() => {
      if (isKnown()) finish();
    });
  });
}

function peopleIn(document: Document): readonly string[] {
  return document.flatMap((block) => {
    const runs =
      block.kind === 'paragraph'
        ? [block.content]
        : block.kind === 'list'
          ? block.items
          : block.kind === 'table'
            ? block.rows.flat()
            : [];
    return runs.flat().flatMap((inline) => ('person' in inline ? [inline.person] : []));
  });
}
