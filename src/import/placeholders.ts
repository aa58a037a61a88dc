/** Words that fill an empty place of a template: they are kept as notes and never become an item. */
const PLACEHOLDER =
  /^(?:n\/?a|not applicable|none|nothing|no|tb[adc]|to-?do|to be (?:added|defined|done|decided)|not much|unknown)?[\s.…!?*_-]*$/i;

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.trim());
}
