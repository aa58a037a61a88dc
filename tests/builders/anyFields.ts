/** What any change is put together from. Ids come from a small pool, so that people meet on the same items. */
import { tidy } from '../../src/domain/text';
import { fc } from './fastCheck';
import { ANA, BEN, MIA } from './review';

export type Fields = Readonly<Record<string, unknown>>;
export interface Intent {
  readonly by: string;
  /** A command but for `v`, `id` and the fingerprints of its edits; `undo` takes back the person's last change. */
  readonly what: Fields & { readonly type: string };
}

/** What an edit is before it is known which text its writer saw. */
export interface Edit {
  readonly current: boolean;
  readonly to: string;
}

export const text = fc
  .oneof(
    fc.constantFrom('The alert fired', 'Nobody was paged', 'We rolled back', 'Checkout recovered'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  )
  .filter((typed) => tidy(typed) !== '');
export const edit: fc.Arbitrary<Edit> = fc.record({ current: fc.boolean(), to: text });
export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
export const clearable = <Value>(value: fc.Arbitrary<Value>) =>
  maybe(fc.option(value, { nil: null, freq: 2 }));
export const idOf = (kind: string) =>
  fc.integer({ min: 0, max: 3 }).map((index) => `${kind}000${String(index)}`);
export const moment = fc.constantFrom('2026-11-12T14:05:00Z', '2026-11-12T14:06:00.000Z', '2026-11-12');
export const day = fc.constantFrom('2026-12-01', '2026-12-24');
export const person = fc.constantFrom(ANA, BEN, MIA);

export const of = (type: string, shape: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ type: fc.constant(type), ...shape });
