/** The questions while somebody is putting them together: kept in the browser until they are asked. */
import * as z from 'zod/mini';
import { OWN_PART, QUESTIONNAIRE_LIMITS, type Prompt } from '../../../../src/domain/preparation';
import type { Review } from '../../../../src/domain/review';
import type { NewId } from '../../shared/ids';

/** Where the session keeps them. */
export const PROMPTS_PLACE = 'prompts';
/** For everybody; the leader's own part comes on top. */
export const MOST_PROMPTS = QUESTIONNAIRE_LIMITS.prompts - 1;

export const OWN_PART_PROMPT: Prompt = { id: OWN_PART, text: 'What was your own part in it?' };

const kept = z.array(z.object({ id: z.string(), text: z.string() }));

/** What somebody had begun here, else what is asked now, else what the project usually asks. */
export function promptsToEdit(
  { questionnaire }: Review,
  note: string,
  usual: readonly string[],
  newId: NewId,
): readonly Prompt[] {
  return (
    promptsIn(note) ??
    questionnaire?.prompts.filter(({ id }) => id !== OWN_PART) ??
    usual.map((text) => ({ id: newId(), text }))
  );
}

function promptsIn(note: string): readonly Prompt[] | undefined {
  try {
    const parsed = kept.safeParse(JSON.parse(note));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The leader's own part first, where there is a leader or it has been asked already; then everything that has words. */
export function promptsToAsk(
  { leader, questionnaire }: Review,
  edited: readonly Prompt[],
): readonly Prompt[] {
  const isAsked = questionnaire?.prompts.some(({ id }) => id === OWN_PART) === true;
  const wanted = edited.filter(({ text }) => text.trim() !== '');
  return leader !== undefined || isAsked ? [OWN_PART_PROMPT, ...wanted] : wanted;
}
