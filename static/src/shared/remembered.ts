/**
 * A small thing that this browser remembers for a person. Where storage is full or switched off, as in private windows,
 * it is remembered as long as the page lives.
 */

const untilReload = new Map<string, string>();

export function remembered(place: string): string | undefined {
  try {
    return localStorage.getItem(place) ?? untilReload.get(place);
  } catch {
    return untilReload.get(place);
  }
}

/** @param value undefined forgets it */
export function remember(place: string, value: string | undefined): void {
  untilReload.delete(place);
  try {
    if (value === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, value);
  } catch {
    if (value !== undefined) untilReload.set(place, value);
  }
}
