/** How many of what, in words. */

const number = new Intl.NumberFormat();

export const showNumber = (count: number): string => number.format(count);

/** "1 factor", "2 factors". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${showNumber(count)} ${count === 1 ? one : several}`;
}
