/** The private questionnaire as the panel asks it: what the project usually asks, and the leader's own part first. */
import { OWN_PART, type Prompt } from '../../../src/domain/preparation';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import type { AnswerVisibility } from '../../../src/domain/vocabulary';
import type { UserRow } from '../../jira/model';
import type { DebriefAs } from '../debriefAs';

/** What somebody wrote to the question at this position, and who may read it; `own`: the leader's own part. */
export type AnswerScript = readonly [question: number | 'own', visibility: AnswerVisibility, text: string];

/** @returns the ids of the questions, without that of the leader's own part */
export async function ask(app: DebriefAs): Promise<readonly string[]> {
  const usual = DEFAULT_SETTINGS.prompts.map((text): Prompt => ({ id: app.newId(), text }));
  const own = { id: OWN_PART, text: 'What was your own part in it?' };
  await app.submit({ type: 'askPrompts', prompts: [own, ...usual] });
  return usual.map(({ id }) => id);
}

export async function answerAs(
  app: DebriefAs,
  person: UserRow,
  questions: readonly string[],
  answers: readonly AnswerScript[],
): Promise<void> {
  await app.as(person).answer(
    answers.map(([question, visibility, text]) => ({
      promptId: question === 'own' ? OWN_PART : (questions[question] ?? ''),
      visibility,
      text,
    })),
  );
}
