/** The way back from changes to a chain of whys. */
import type { CommandOf } from '../commands';
import { ok, refuse } from '../result';
import { present, type Factor, type Review } from '../review';
import { backTo, OVERTAKEN, type Head, type Inverse } from './edits';

/** Adds one at a time: of several that came together the last is taken back. */
export function invertAddedWhys(now: Review, command: CommandOf<'addWhys'>, head: Head): Inverse {
  const standing = factorIn(now, command.factorId)?.whys ?? [];
  const last = command.whys.findLast(({ whyId }) => standing.some((why) => why.id === whyId));
  if (last === undefined) return OVERTAKEN;
  return ok({ ...head, type: 'removeWhy', factorId: command.factorId, whyId: last.whyId });
}

export function invertWhyEdit(
  before: Review,
  now: Review,
  command: CommandOf<'editWhy'>,
  head: Head,
): Inverse {
  const { factorId, whyId } = command;
  const find = (review: Review) => factorIn(review, factorId)?.whys.find((why) => why.id === whyId);
  const [old, current] = [find(before), find(now)];
  if (old === undefined || current === undefined) return OVERTAKEN;
  const text = backTo(old.text, current.text, command.text);
  if (!text.ok) return text;
  return text.value === undefined
    ? refuse({ code: 'NOTHING_TO_UNDO' })
    : ok({ ...head, type: 'editWhy', factorId, whyId, text: text.value });
}

export function invertRemovedWhy(
  before: Review,
  now: Review,
  command: CommandOf<'removeWhy'>,
  head: Head,
): Inverse {
  const { factorId, whyId } = command;
  const whys = factorIn(before, factorId)?.whys ?? [];
  const index = whys.findIndex((why) => why.id === whyId);
  const why = whys[index];
  if (why === undefined) return refuse({ code: 'NOTHING_TO_UNDO' });
  const current = factorIn(now, factorId);
  if (current === undefined || current.whys.some((candidate) => candidate.id === whyId)) return OVERTAKEN;
  const place = Math.min(index, current.whys.length);
  return ok({ ...head, type: 'addWhys', factorId, whys: [{ whyId, text: why.text }], index: place });
}

function factorIn(review: Review, factorId: string): Factor | undefined {
  return present(review.factors).find((factor) => factor.id === factorId);
}
