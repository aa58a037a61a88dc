/** An order that nobody can foresee, from the platform's cryptographic randomness (Fisher and Yates). */
import { randomInt } from 'node:crypto';

export function shuffle<Item>(items: readonly Item[]): readonly Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [one, two] = [mixed[last], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one];
  }
  return mixed;
}
