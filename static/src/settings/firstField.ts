/** The field that a message is about: named like the problem, or the first control of a group with that id. */
import type { Problems } from './checkDraft';

export function firstField(problems: Problems): HTMLElement | undefined {
  const [name] = [...problems.keys()];
  if (name === undefined) return undefined;
  return (
    document.getElementsByName(name)[0] ?? document.getElementById(name)?.querySelector('input') ?? undefined
  );
}
