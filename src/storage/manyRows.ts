/** Reading and writing more rows than one storage call takes. */
import { KEYS_PER_CALL, type Kvs } from './kvs';

/** Storage calls at once. */
const AT_ONCE = 16;

/** @returns the rows that exist, however many keys there are */
export async function readMany(kvs: Kvs, wanted: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const chunks = Array.from({ length: Math.ceil(wanted.length / KEYS_PER_CALL) }, (_, index) =>
    wanted.slice(index * KEYS_PER_CALL, (index + 1) * KEYS_PER_CALL),
  );
  const pages = await inTurns(chunks, (chunk) => kvs.getMany(chunk));
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
