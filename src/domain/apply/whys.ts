/** The chain of whys below a factor: each is the answer to "why?" about the one before it. */
import type { CommandOf, LogEntry } from '../commands';
import { ok, refuse } from '../result';
import { PER_ITEM, type Review } from '../review';
import { changeIn, editText, type Applied } from './items';

export function addWhys(review: Review, command: CommandOf<'addWhys'>): Applied {
  return changeIn(review, 'factors', command.factorId, (factor) => {
    const ids = [...factor.whys.map((why) => why.id), ...command.whys.map(({ whyId }) => whyId)];
    if (new Set(ids).size < ids.length) return refuse({ code: 'ITEM_EXISTS' });
    const added = command.whys.map(({ whyId, text }) => ({ id: whyId, text, alternatives: [] }));
    const whys = factor.whys.toSpliced(command.index ?? factor.whys.length, 0, ...added);
    return whys.length > PER_ITEM.whys
      ? refuse({ code: 'REVIEW_FULL', field: 'whys' })
      : ok({ ...factor, whys });
  });
}

export function editWhy(review: Review, command: CommandOf<'editWhy'>, entry: LogEntry): Applied {
  return changeIn(review, 'factors', command.factorId, (factor) => {
    const index = factor.whys.findIndex((why) => why.id === command.whyId);
    const why = factor.whys[index];
    if (why === undefined) return refuse({ code: 'ITEM_REMOVED' });
    const edited = editText(why, command.text, 'why', entry);
    return edited.ok ? ok({ ...factor, whys: factor.whys.with(index, { ...why, ...edited.value }) }) : edited;
  });
}

/** Removing twice is no error: two people had the same wish. */
export function removeWhy(review: Review, command: CommandOf<'removeWhy'>): Applied {
  return changeIn(review, 'factors', command.factorId, (factor) =>
    ok({ ...factor, whys: factor.whys.filter((why) => why.id !== command.whyId) }),
  );
}
