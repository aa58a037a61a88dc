/** Reading and writing more rows than one storage call takes. */
import { inPieces } from '../domain/inPieces';
import { KEYS_PER_CALL, type Kvs } from './kvs';

/** Storage calls at once. */
const AT_ONCE = 16;

/** @returns the rows that exist, however many keys there are */
export async function readMany(kvs: Kvs, wanted: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const pages = await inTurns(inPieces(wanted, KEYS_PER_CALL), (piece) => kvs.getMany(piece));
  return new Map(pages.flatMap((page) => [...page]));
}

/** Several at once, not all: Forge takes 1,000 requests a second for the whole site. */
export async function inTurns<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const done: Value[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return done;
}
