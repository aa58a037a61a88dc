/** A choice that came with the address and is on no row can be seen, and unchosen, all the same. */
export const withChosen = (values: readonly string[], chosen: string): readonly string[] =>
  chosen === '' || values.includes(chosen) ? values : [...values, chosen];
