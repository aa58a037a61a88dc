/** Choosing between two texts that were written at the same moment. */
import type { CommandOf } from '../commands';
import type { Refusal } from '../refusal';
import { ok, refuse, type Result } from '../result';
import type { Alternative, Review } from '../review';
import { fingerprint } from '../text';
import { changeIn, type Applied } from './items';

export function settleAlternative(review: Review, command: CommandOf<'settleAlternative'>): Applied {
  const { target, passage } = command;
  if (passage !== undefined) {
    const current = review.passages[passage] ?? { text: '', alternatives: [] };
    const settled = settleText(current, command, 'text');
    return settled.ok
      ? ok({ ...review, passages: { ...review.passages, [passage]: settled.value } })
      : settled;
  }
  if (target === undefined) {
    if (isOvertaken(review.title, command)) return ok(review);
    const chosen = take(review.titleAlternatives, command);
    if (!chosen.ok) return chosen;
    return ok({ ...review, titleAlternatives: chosen.value.rest, title: chosen.value.text ?? review.title });
  }
  if (command.whyId !== undefined) return settleWhy(review, command, target.itemId, command.whyId);
  switch (target.item) {
    case 'entry':
      return changeIn(review, 'entries', target.itemId, (entry) => settleText(entry, command, 'text'));
    case 'note':
      return changeIn(review, 'notes', target.itemId, (note) => settleText(note, command, 'text'));
    case 'factor':
      return changeIn(review, 'factors', target.itemId, (factor) => settleText(factor, command, 'statement'));
    case 'idea':
      return changeIn(review, 'ideas', target.itemId, (idea) => settleText(idea, command, 'text'));
  }
}

function settleWhy(
  review: Review,
  command: CommandOf<'settleAlternative'>,
  factorId: string,
  whyId: string,
): Applied {
  return changeIn(review, 'factors', factorId, (factor) => {
    const index = factor.whys.findIndex((why) => why.id === whyId);
    const why = factor.whys[index];
    if (why === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
    const settled = settleText(why, command, 'text');
    return settled.ok ? ok({ ...factor, whys: factor.whys.with(index, settled.value) }) : settled;
  });
}

type WithText<Field extends string> = Readonly<Record<Field, string>> & {
  readonly alternatives: readonly Alternative[];
};

function settleText<Field extends 'text' | 'statement', Item extends WithText<Field>>(
  item: Item,
  command: CommandOf<'settleAlternative'>,
  field: Field,
): Result<Item, Refusal> {
  if (isOvertaken(item[field], command)) return ok(item);
  const chosen = take(item.alternatives, command);
  if (!chosen.ok) return chosen;
  return ok({ ...item, alternatives: chosen.value.rest, [field]: chosen.value.text ?? item[field] });
}

/** A text that the person who chooses has not seen stays, and so does the choice: nothing may be lost unseen. */
function isOvertaken(current: string, { choose, from }: CommandOf<'settleAlternative'>): boolean {
  return choose === 'use' && from !== undefined && from !== fingerprint(current);
}

function take(
  alternatives: readonly Alternative[],
  command: CommandOf<'settleAlternative'>,
): Result<{ readonly rest: readonly Alternative[]; readonly text: string | undefined }, Refusal> {
  const found = alternatives.find((candidate) => candidate.id === command.alternativeId);
  if (found === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  return ok({
    rest: alternatives.filter((candidate) => candidate !== found),
    text: command.choose === 'use' ? found.text : undefined,
  });
}
