/** The scope, the baseline, and the questionnaire as far as it stands in the review. */
import type { CommandOf, LogEntry } from '../commands';
import { ok, refuse } from '../result';
import type { Review } from '../review';
import { fingerprint } from '../text';
import { editText, stampOf, type Applied } from './items';

export function editPassage(review: Review, command: CommandOf<'editPassage'>, entry: LogEntry): Applied {
  const before = review.passages[command.passage] ?? { text: '', alternatives: [] };
  // Emptying a text that somebody has just rewritten: theirs stays, and there is nothing to keep beside it.
  if (command.text.to === '' && command.text.from !== fingerprint(before.text)) return ok(review);
  const edited = editText(before, command.text, 'text', entry);
  if (!edited.ok) return edited;
  return ok({ ...review, passages: { ...review.passages, [command.passage]: edited.value } });
}

export function setBaseline(review: Review, command: CommandOf<'setBaseline'>, entry: LogEntry): Applied {
  const set = Object.entries(command.values);
  const kept = Object.entries(review.baseline).filter(([key]) => !set.some(([changed]) => changed === key));
  const added = set.flatMap(([key, value]) =>
    value === null ? [] : [[key, { value, source: command.source, ...stampOf(entry) }] as const],
  );
  return ok({ ...review, baseline: Object.fromEntries([...kept, ...added]) });
}

export function askPrompts(review: Review, command: CommandOf<'askPrompts'>): Applied {
  const { questionnaire } = review;
  if (questionnaire !== undefined && questionnaire.state !== 'asking')
    return refuse({ code: 'ANSWERS_REVEALED' });
  if (new Set(command.prompts.map((prompt) => prompt.id)).size < command.prompts.length)
    return refuse({ code: 'ITEM_EXISTS' });
  return ok({ ...review, questionnaire: { state: 'asking', prompts: command.prompts, answers: [] } });
}

/** Only the facilitator: whoever takes that part over has done so in the log, for all to see. */
export function closeAnswers(review: Review, entry: LogEntry): Applied {
  const { questionnaire } = review;
  if (questionnaire === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  if (entry.by !== review.facilitator) return refuse({ code: 'FACILITATOR_ONLY' });
  if (questionnaire.state === 'revealed') return refuse({ code: 'ANSWERS_REVEALED' });
  return ok({ ...review, questionnaire: { ...questionnaire, state: 'closing' } });
}

export function revealAnswers(review: Review, command: CommandOf<'revealAnswers'>): Applied {
  const { questionnaire } = review;
  if (questionnaire?.state !== 'closing') return refuse({ code: 'ANSWERS_REVEALED' });
  const { promptId, answers, heldBack } = command;
  if (!questionnaire.prompts.some((prompt) => prompt.id === promptId))
    return refuse({ code: 'ITEM_NOT_FOUND' });
  // Revealed by an earlier try: doing it again would show every answer twice.
  if (questionnaire.answers.some((revealed) => revealed.promptId === promptId)) return ok(review);
  const revealed = [...questionnaire.answers, { promptId, answers, heldBack }];
  const state = revealed.length === questionnaire.prompts.length ? 'revealed' : 'closing';
  return ok({ ...review, questionnaire: { ...questionnaire, state, answers: revealed } });
}
