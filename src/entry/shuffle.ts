/** An order that nobody can foresee, from the platform's cryptographic randomness (Fisher and Yates). */

export function shuffle<Item>(items: readonly Item[]): readonly Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const [one, two] = [mixed[last], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one];
  }
  return mixed;
}

const NUMBERS = 2 ** 32;

/** @returns 0 to `count - 1`, each as likely as any other: what would favour the first ones is drawn again */
function below(count: number): number {
  const fair = NUMBERS - (NUMBERS % count);
  const drawn = new Uint32Array(1);
  for (;;) {
    const [number = 0] = globalThis.crypto.getRandomValues(drawn);
    if (number < fair) return number % count;
  }
}
