import { QUESTIONNAIRE_LIMITS } from '../../src/domain/preparation';
import { fc } from '../builders/fastCheck';
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
  reveal,
  shown,
  WENT_WELL,
} from './questionnaire';

const refused = (code: string) => ({ ok: false, error: { code } });

describe('a private answer', () => {
  test('is read by its writer alone, as long as the questionnaire asks', async () => {
    const world = await asking();
    expect(await answer(world, BEN, [WENT_WELL, 'named', 'canary'])).toEqual({
      ok: true,
      value: { people: 1 },
    });
    expect(await own(world, BEN)).toEqual({
      mine: [{ promptId: WENT_WELL, visibility: 'named', text: 'canary' }],
      people: 1,
      forYou: [],
    });
    expect(await own(world, ANA)).toEqual({ mine: [], people: 1, forYou: [] });
    expect(otherRows(world)).not.toContain('canary');
    expect(JSON.stringify(world.published)).not.toContain('canary');
  });

  test('is replaced by the next one of the same person, who counts once', async () => {
    const world = await asking();
    await answer(world, BEN, [WENT_WELL, 'named', 'first'], [HARD, 'named', 'other']);
    expect(await answer(world, BEN, [WENT_WELL, 'named', 'second'])).toEqual({
      ok: true,
      value: { people: 1 },
    });
    expect((await own(world, BEN)).mine.map(({ text }) => text)).toEqual(['second']);
    expect(privateRows(world)).not.toContain('first');
  });

  test('to a question that is not asked is refused and names the field', async () => {
    const world = await asking();
    expect(await answer(world, BEN, [WENT_WELL, 'named', 'x'], ['prompt0009', 'named', 'y'])).toEqual({
      ok: false,
      error: { code: 'INVALID_INPUT', field: 'answers.1.promptId' },
    });
    expect(privateRows(world)).toBe('');
  });

  test('is taken from fifty people and no more, and those fifty may still change theirs', async () => {
    const world = await asking();
    for (let person = 0; person < QUESTIONNAIRE_LIMITS.people; person += 1)
      expect(await answer(world, `account-${String(person)}`, [WENT_WELL, 'anonymous', 'x'])).toMatchObject({
        ok: true,
      });
    expect(await answer(world, BEN, [WENT_WELL, 'named', 'x'])).toEqual(refused('ANSWERS_FULL'));
    expect(await answer(world, 'account-0', [WENT_WELL, 'named', 'y'])).toMatchObject({
      value: { people: 50 },
    });
  });
});

describe('revealing', () => {
  test('shows named answers with their author and anonymous ones as words alone, shuffled, when there are three', async () => {
    const world = await asking();
    await answer(world, BEN, [WENT_WELL, 'named', 'by name']);
    await answer(world, MIA, [WENT_WELL, 'anonymous', 'one']);
    await answer(world, DEO, [WENT_WELL, 'anonymous', 'two']);
    await answer(world, EVE, [WENT_WELL, 'anonymous', 'three']);
    expect(await reveal(world)).toMatchObject({ ok: true });
    // The world's shuffle turns them round.
    expect(await shown(world, WENT_WELL)).toEqual({
      promptId: WENT_WELL,
      answers: [{ text: 'by name', by: BEN }, { text: 'three' }, { text: 'two' }, { text: 'one' }],
      heldBack: false,
    });
    expect(await shown(world, HARD)).toEqual({ promptId: HARD, answers: [], heldBack: false });
    expect((await world.review()).questionnaire?.state).toBe('revealed');
  });

  test('holds anonymous ones back for ever where they are fewer than three', async () => {
    const world = await asking();
    await answer(world, MIA, [HARD, 'anonymous', 'canary one']);
    await answer(world, DEO, [HARD, 'anonymous', 'canary two']);
    await reveal(world);
    expect(await shown(world, HARD)).toEqual({ promptId: HARD, answers: [], heldBack: true });
    expect(otherRows(world) + JSON.stringify(world.published)).not.toContain('canary');
    expect((await own(world, MIA)).mine).toHaveLength(1);
    expect((await own(world, ANA)).forYou).toEqual([]);
    expect(await answer(world, EVE, [HARD, 'anonymous', 'canary three'])).toEqual(
      refused('ANSWERS_REVEALED'),
    );
    await reveal(world);
    expect(otherRows(world)).not.toContain('canary');
  });

  test('gives answers for the facilitator to the one who was it when they were written, and to nobody else', async () => {
    const world = await asking();
    await answer(world, BEN, [HARD, 'facilitator', 'canary for Ana']);
    await world.submit({ v: 1, id: newId(), type: 'editDetails', facilitator: MIA });
    await answer(world, DEO, [HARD, 'facilitator', 'canary for Mia']);
    expect((await own(world, ANA)).forYou).toEqual([]);
    expect(await reveal(world, ANA)).toEqual(refused('FACILITATOR_ONLY'));
    expect(await reveal(world, MIA)).toMatchObject({ ok: true });
    expect((await own(world, ANA)).forYou).toEqual([{ promptId: HARD, text: 'canary for Ana', by: BEN }]);
    expect((await own(world, MIA)).forYou).toEqual([{ promptId: HARD, text: 'canary for Mia', by: DEO }]);
    expect((await own(world, EVE)).forYou).toEqual([]);
    expect(otherRows(world) + JSON.stringify(world.published)).not.toContain('canary');
  });

  test('leaves no row that puts a name or a time beside an anonymous answer', async () => {
    const world = await asking();
    for (const person of [BEN, MIA, DEO])
      await answer(world, person, [WENT_WELL, 'anonymous', `words of ${person}`]);
    await answer(world, EVE, [WENT_WELL, 'named', 'by name'], [HARD, 'facilitator', 'kept']);
    await reveal(world);
    expect(privateRows(world)).not.toContain('words of');
    expect(privateRows(world)).not.toContain('by name');
    expect(privateRows(world)).toContain('kept');
    const { questionnaire } = await world.review();
    const anonymous = questionnaire?.answers.flatMap(({ answers }) =>
      answers.filter(({ by }) => by === undefined),
    );
    expect(anonymous?.map((one) => Object.keys(one))).toEqual([['text'], ['text'], ['text']]);
  });

  test('is the facilitator’s alone, needs something to reveal, and happens once', async () => {
    const world = await asking();
    expect(await reveal(world, BEN)).toEqual(refused('FACILITATOR_ONLY'));
    expect((await world.review()).questionnaire?.state).toBe('asking');
    await answer(world, BEN, [WENT_WELL, 'named', 'x']);
    await reveal(world);
    const before = await world.review();
    expect(await reveal(world)).toMatchObject({ ok: true });
    expect((await world.review()).questionnaire).toEqual(before.questionnaire);
    expect(await answer(world, BEN, [WENT_WELL, 'named', 'y'])).toEqual(refused('ANSWERS_REVEALED'));
  });
});

describe('a reveal that is cut off', () => {
  const everybody = async () => {
    const world = await asking();
    for (const person of [BEN, MIA, DEO])
      await answer(world, person, [WENT_WELL, 'anonymous', `anonymous ${person}`]);
    await answer(world, EVE, [WENT_WELL, 'named', 'named'], [HARD, 'named', 'hard']);
    return world;
  };

  test.each(['lost-before', 'lost-after'] as const)(
    'at any storage call (%s), and pressed again, shows every answer exactly once',
    async (fault) => {
      const whole = await everybody();
      whole.kvs.resetCalls();
      await reveal(whole);
      const calls = whole.kvs.calls.length;
      expect(calls).toBeGreaterThan(6);
      for (let failing = 1; failing <= calls; failing += 1) {
        const world = await everybody();
        let call = 0;
        world.kvs.fault = () => {
          call += 1;
          return call === failing ? fault : undefined;
        };
        const commandId = newId();
        await reveal(world, ANA, commandId).catch(() => undefined);
        world.kvs.fault = () => undefined;
        expect(await reveal(world, ANA, failing % 2 === 0 ? commandId : newId())).toMatchObject({ ok: true });
        const texts = (await shown(world, WENT_WELL))?.answers.map(({ text }) => text) ?? [];
        expect([...texts].sort()).toEqual(
          [...[BEN, MIA, DEO].map((person) => `anonymous ${person}`), 'named'].sort(),
        );
        expect((await shown(world, HARD))?.answers).toEqual([{ text: 'hard', by: EVE }]);
        await own(world, ANA);
        expect(privateRows(world)).not.toMatch(/anonymous account|hard/);
      }
    },
  );

  test('between two questions takes no further answer', async () => {
    const world = await everybody();
    let inserted = 0;
    world.kvs.fault = (operation) => {
      inserted += operation === 'insert' ? 1 : 0;
      return inserted > 2 ? 'lost-before' : undefined;
    };
    await expect(reveal(world)).rejects.toThrow();
    world.kvs.fault = () => undefined;
    expect((await world.review()).questionnaire?.state).toBe('closing');
    expect(await answer(world, BEN, [HARD, 'named', 'late'])).toEqual(refused('ANSWERS_REVEALED'));
    await reveal(world);
    expect((await shown(world, HARD))?.answers).toEqual([{ text: 'hard', by: EVE }]);
  });
});

describe('answers and a reveal at the same moment', () => {
  test('never lose an answer that was taken, however the calls interleave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (turns) => {
        const world = await asking(turns);
        const people = [BEN, MIA, DEO];
        const pressed = [reveal(world), reveal(world)];
        const saved = people.map((person) => answer(world, person, [WENT_WELL, 'named', `by ${person}`]));
        const answered = await turns.waitFor(Promise.all(saved));
        await turns.waitFor(Promise.all(pressed));
        await turns.waitFor(reveal(world));
        const texts = (await turns.waitFor(shown(world, WENT_WELL)))?.answers.map(({ text }) => text) ?? [];
        expect(new Set(texts).size).toBe(texts.length);
        people.forEach((person, index) => {
          const taken = answered[index];
          if (taken?.ok === true) expect(texts).toContain(`by ${person}`);
          else expect(taken).toEqual(refused('ANSWERS_REVEALED'));
        });
      }),
      { numRuns: 100 },
    );
  });
});
