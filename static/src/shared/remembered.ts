/** A small thing that this browser remembers for a person. Private windows forget it, and nothing depends on it. */

export function remembered(place: string): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param value undefined forgets it */
export function remember(place: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, value);
  } catch {
    // Storage that is full or switched off: it is asked for again next time.
  }
}
