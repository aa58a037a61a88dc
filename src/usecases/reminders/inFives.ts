/** A few pieces of work at the same time. All of them come to an end before one that failed is told. */
import { AT_ONCE } from './reminderDeps';

/** @yields the answers of up to five, in the order of the items @throws what the first of them threw */
export async function* inFives<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
  goOn: () => boolean,
): AsyncGenerator<{ readonly items: readonly Item[]; readonly values: readonly Value[] }> {
  for (let from = 0; from < items.length && goOn(); from += AT_ONCE) {
    const few = items.slice(from, from + AT_ONCE);
    const settled = await Promise.allSettled(few.map(work));
    const failed = settled.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    yield {
      items: few,
      values: settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
    };
  }
}
