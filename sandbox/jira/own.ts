/** A member that stands in the object itself: names come from outside, and `constructor` is a name too. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
