/** What somebody with a browser of their own making tries on private answers. */
import { ANA, BEN, MIA } from '../builders/review';
import { newId } from '../builders/world';
import {
  answer,
  asking,
  DEO,
  EVE,
  HARD,
  otherRows,
  own,
  privateRows,
  PROMPTS,
  reveal,
  shown,
  WENT_WELL,
} from './questionnaire';

describe('one person who answers a question three times', () => {
  test('is refused, so that the answer of another does not stand out among theirs', async () => {
    const world = await asking();
    await answer(world, MIA, [HARD, 'anonymous', 'canary of Mia']);
    expect(
      await answer(world, BEN, [HARD, 'anonymous', 'one'], [HARD, 'anonymous', 'two'], [HARD, 'named', 'x']),
    ).toEqual({ ok: false, error: { code: 'INVALID_INPUT', field: 'answers.1.promptId' } });
    expect(privateRows(world)).not.toContain('two');
  });

  test('counts as one where it is in storage already', async () => {
    const world = await asking();
    await answer(world, MIA, [HARD, 'anonymous', 'canary of Mia']);
    const twice = ['one', 'two'].map((text) => ({ promptId: HARD, text, visibility: 'anonymous' }));
    const [key = ''] = world.kvs.keysOf('answers:');
    await world.kvs.insert(key.replace(/0$/, '1'), {
      by: BEN,
      at: '2026-11-16T14:00:00.000Z',
      answers: twice,
    });
    await reveal(world);
    expect(await shown(world, HARD)).toEqual({ promptId: HARD, answers: [], heldBack: true });
    expect(otherRows(world)).not.toContain('canary');
  });
});

describe('somebody who takes the part of the facilitator over for a while', () => {
  const takeOver = (facilitator: string) =>
    ({ v: 1, id: newId(), type: 'editDetails', facilitator }) as const;

  test('is not given what was written for another, also when its writer saves something else meanwhile', async () => {
    const world = await asking();
    await answer(world, BEN, [HARD, 'facilitator', 'canary for Ana']);
    await world.submit(takeOver(MIA), MIA);
    // The panel sends all of a person's answers each time.
    await answer(world, BEN, [HARD, 'facilitator', 'canary for Ana'], [WENT_WELL, 'named', 'more']);
    await reveal(world, MIA);
    expect((await own(world, MIA)).forYou).toEqual([]);
    expect((await own(world, ANA)).forYou).toEqual([{ promptId: HARD, text: 'canary for Ana', by: BEN }]);
  });

  test('is given what its writer writes anew, or first gave to everybody', async () => {
    const world = await asking();
    await answer(world, BEN, [HARD, 'facilitator', 'for Ana'], [WENT_WELL, 'anonymous', 'canary']);
    await world.submit(takeOver(MIA), MIA);
    await answer(world, BEN, [HARD, 'facilitator', 'for Mia'], [WENT_WELL, 'facilitator', 'canary']);
    await reveal(world, MIA);
    expect((await own(world, MIA)).forYou.map(({ text }) => text)).toEqual(['for Mia', 'canary']);
    expect((await own(world, ANA)).forYou).toEqual([]);
  });
});

describe('a question that is taken away after it was answered', () => {
  test('is not revealed, and its answers stay with their writers', async () => {
    const world = await asking();
    for (const person of [BEN, MIA, DEO])
      await answer(world, person, [HARD, 'anonymous', `canary of ${person}`], [WENT_WELL, 'named', 'x']);
    await answer(world, EVE, [HARD, 'named', 'canary of Eve']);
    await world.submit({ v: 1, id: newId(), type: 'askPrompts', prompts: [PROMPTS[0]] });
    await reveal(world);
    expect(otherRows(world) + JSON.stringify(world.published)).not.toContain('canary');
    expect((await own(world, BEN)).mine.map(({ text }) => text)).toEqual([`canary of ${BEN}`]);
    expect((await own(world, EVE)).mine.map(({ text }) => text)).toEqual(['canary of Eve']);
  });
});

describe('an answer whose way to storage takes longer than the reveal', () => {
  test('is refused, and nobody reads it: not the facilitator for whom it was', async () => {
    const world = await asking();
    await answer(world, BEN, [HARD, 'facilitator', 'said in time']);
    const { set } = world.kvs;
    let held = true;
    world.kvs.set = async (key, value) => {
      if (held && key.startsWith('answers:')) {
        held = false;
        await reveal(world);
      }
      return set.call(world.kvs, key, value);
    };
    expect(
      await answer(world, BEN, [HARD, 'facilitator', 'canary'], [WENT_WELL, 'anonymous', 'canary']),
    ).toEqual({ ok: false, error: { code: 'ANSWERS_REVEALED' } });
    expect((await own(world, ANA)).forYou.map(({ text }) => text)).toEqual(['said in time']);
    expect(privateRows(world)).not.toContain('canary');
  });
});
