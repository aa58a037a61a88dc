/** How many actions there are, of those that the person may see, and how many of them are shown. */

/** A reading under way. */
export interface Progress {
  readonly read: number;
  readonly of: number;
}

const number = new Intl.NumberFormat();

/** @returns what stands beside the heading, and the same for somebody who does not see the rows change */
export function countText(
  all: number,
  shown: number,
  progress: Progress | undefined,
): { readonly short: string; readonly spoken: string } {
  // A number that may still grow is not said to be the number.
  if (progress !== undefined)
    return { short: `${number.format(progress.read)} of ${number.format(progress.of)} read`, spoken: '' };
  const some = shown === all ? '' : `${number.format(shown)} of `;
  return {
    short: `${some}${number.format(all)}`,
    spoken: `${some}${number.format(all)} ${all === 1 ? 'action' : 'actions'}`,
  };
}
