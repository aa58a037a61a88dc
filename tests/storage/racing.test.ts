import { fold } from '../../src/domain/applyCommand';
import { createLog } from '../../src/storage/createLog';
import { fc } from '../builders/fastCheck';
import { MemoryKvs, type KvsFault } from '../builders/memoryKvs';
import { ANA, BEN, MIA, NOW } from '../builders/review';
import { entry, ISSUE, latest, openedLog, opening, storedLog, submit, submitUntilHeard } from './writers';

const PEOPLE = [ANA, BEN, MIA, 'account-deo'];

function expectWhole(kvs: MemoryKvs, ids: readonly string[]): void {
  const log = storedLog(kvs);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  expect(log.map(({ command }) => command.id).sort()).toEqual(['open000000', ...ids].sort());
}

describe('several people who write at the same moment', () => {
  test('each find their change in the log, once, in one order for all, however their calls interleave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (turns, writers) => {
        const quiet = new MemoryKvs();
        await openedLog(quiet);
        const kvs = new MemoryKvs(turns);
        for (const [key, row] of quiet.rows) kvs.rows.set(key, row);
        const ids: string[] = [];
        const all = Array.from({ length: writers }, async (_, writer) => {
          for (let turn = 0; turn < 3; turn += 1) {
            const command = entry(writer * 100 + turn);
            ids.push(command.id);
            const heard = await submitUntilHeard(kvs, command, PEOPLE[writer]);
            expect(heard.added).toBe(true);
          }
        });
        await turns.waitFor(Promise.all(all));
        expectWhole(kvs, ids);
        const opened = await turns.waitFor(latest(kvs));
        expect(opened.review).toEqual(fold(storedLog(kvs)));
      }),
      { numRuns: 60 },
    );
  });

  test('lose nothing when answers are lost before or after the write, and repeat', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.infiniteStream(fc.constantFrom(undefined, undefined, undefined, 'lost-before', 'lost-after')),
        async (turns, faults) => {
          const quiet = new MemoryKvs();
          await openedLog(quiet);
          const kvs = new MemoryKvs(turns);
          for (const [key, row] of quiet.rows) kvs.rows.set(key, row);
          kvs.fault = () => faults.next().value as KvsFault | undefined;
          const ids: string[] = [];
          const all = PEOPLE.slice(0, 3).map(async (person, writer) => {
            for (let turn = 0; turn < 8; turn += 1) {
              const command = entry(writer * 100 + turn);
              ids.push(command.id);
              await submitUntilHeard(kvs, command, person);
            }
          });
          await turns.waitFor(Promise.all(all));
          expectWhole(kvs, ids);
          kvs.fault = () => undefined;
          expect((await turns.waitFor(latest(kvs))).review).toEqual(fold(storedLog(kvs)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('who lose the race often are told that it is safe to try again', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    const log = await latest(kvs);
    const race = await Promise.all(
      Array.from({ length: 40 }, (_, index) => submit(kvs, entry(index), PEOPLE[index % 4])),
    );
    const refusals = race.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(refusals)).toEqual(new Set(['BUSY']));
    const added = race.filter((answer) => answer.ok).length;
    expect(storedLog(kvs)).toHaveLength(1 + added);
    expect(log.review.seq).toBe(1);
  });
});

describe('people who open a review at the same moment', () => {
  test('get one review: the first one’s stands, the others are told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (turns) => {
        const kvs = new MemoryKvs(turns);
        const answers = await turns.waitFor(
          Promise.all(
            PEOPLE.map((by, index) =>
              createLog(kvs, ISSUE, { ...opening, id: `open00000${String(index)}` }, { by, at: NOW }),
            ),
          ),
        );
        expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
        const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
        expect(refusals).toEqual(['REVIEW_EXISTS', 'REVIEW_EXISTS', 'REVIEW_EXISTS']);
        const opened = await turns.waitFor(latest(kvs));
        const winner = answers.findIndex((answer) => answer.ok);
        expect(opened.review.opened.by).toBe(PEOPLE[winner]);
      }),
      { numRuns: 60 },
    );
  });
});
