/** A review that asks two questions, and people who answer them. */
import type { Input } from '../../src/contract/calls';
import type { AnswerVisibility } from '../../src/domain/vocabulary';
import { loadAnswers, saveAnswers } from '../../src/usecases/answers';
import { revealAnswers } from '../../src/usecases/revealAnswers';
import { startReview } from '../../src/usecases/startReview';
import type { Turns } from '../builders/memoryKvs';
import { ANA, BEN, MIA } from '../builders/review';
import { newId, openInput, World } from '../builders/world';

export const DEO = 'account-deo';
export const EVE = 'account-eve';
export const PROMPTS = [
  { id: 'prompt0001', text: 'What went better than you expected?' },
  { id: 'prompt0002', text: 'What is hard to say here?' },
] as const;
export const [WENT_WELL, HARD] = [PROMPTS[0].id, PROMPTS[1].id];

export async function asking(turns?: Turns): Promise<World> {
  const quiet = new World();
  await startReview(quiet.as(ANA), { ...openInput, participants: [ANA, BEN, MIA, DEO, EVE] });
  await quiet.submit({ v: 1, id: newId(), type: 'askPrompts', prompts: PROMPTS });
  const world = new World(turns);
  for (const [key, row] of quiet.kvs.rows) world.kvs.rows.set(key, row);
  return world;
}

type Given = readonly [promptId: string, visibility: AnswerVisibility, text: string];

/** Replaces what the person has answered. */
export function answer(world: World, by: string, ...given: readonly Given[]) {
  const answers: Input<'answers.save'>['answers'] = given.map(([promptId, visibility, text]) => ({
    promptId,
    visibility,
    text,
  }));
  return saveAnswers(world.as(by), { number: 1, answers });
}

export const reveal = (world: World, by = ANA, commandId = newId()) =>
  revealAnswers(world.as(by), { number: 1, after: 0, commandId });

export async function own(world: World, by: string) {
  const answered = await loadAnswers(world.as(by), { number: 1 });
  if (!answered.ok) throw new Error(answered.error.code);
  return answered.value;
}

/** What everybody may read of a prompt. */
export const shown = async (world: World, promptId: string) =>
  (await world.review()).questionnaire?.answers.find((one) => one.promptId === promptId);

/** The private rows, as they lie in storage. */
export const privateRows = (world: World): string =>
  world.kvs
    .keysOf('answers:')
    .map((key) => world.kvs.rows.get(key))
    .join('\n');

/** Everything in storage but the private rows. */
export const otherRows = (world: World): string =>
  [...world.kvs.rows]
    .filter(([key]) => !key.startsWith('answers:'))
    .map(([, row]) => row)
    .join('\n');
