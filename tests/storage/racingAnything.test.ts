/** Any changes by any number of people at once, each made from what that person last saw, in any order that the lock allows. */
import { fold } from '../../src/domain/applyCommand';
import type { Command } from '../../src/domain/commands';
import type { Review } from '../../src/domain/review';
import { anyIntents, commandFor, type Intent } from '../builders/anyChanges';
import { fc } from '../builders/fastCheck';
import { MemoryKvs } from '../builders/memoryKvs';
import { ANA, BEN, MIA, NOW } from '../builders/review';
import { appendCommand } from '../../src/storage/appendLog';
import { latest, openedLog, storedLog, submit } from './writers';

const PEOPLE = [ANA, BEN, MIA];

const oneOfEach: Command = {
  v: 1,
  id: 'import0000',
  type: 'importItems',
  entries: [{ entryId: 'entry0000', at: '2026-11-12', text: 'The alert fired', kind: 'signal' }],
  factors: [{ factorId: 'factor0000', kind: 'factor', statement: 'No owner', labels: [], entryIds: [] }],
  ideas: [{ ideaId: 'idea0000', text: 'Page the secondary' }],
  notes: [],
};

async function begun(): Promise<MemoryKvs> {
  const kvs = new MemoryKvs();
  await openedLog(kvs);
  await submit(kvs, oneOfEach);
  return kvs;
}

const asStored = (review: Review | undefined): unknown => JSON.parse(JSON.stringify(review ?? null));

test('fold to one review for all: every change that was taken is in the log once, every other nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      anyIntents,
      fc.integer({ min: 2, max: 6 }),
      async (turns, intents, editors) => {
        const quiet = await begun();
        const kvs = new MemoryKvs(turns);
        for (const [key, row] of quiet.rows) kvs.rows.set(key, row);
        const taken: string[] = [];
        const refused: string[] = [];

        const write = async (editor: number, own: readonly Intent[]): Promise<void> => {
          const by = PEOPLE[editor % PEOPLE.length] ?? ANA;
          // Seen once, at the start: whatever the others do, this person does not know it.
          let log = await latest(kvs);
          for (const [index, intent] of own.entries()) {
            const id = `ed${String(editor)}x${String(index).padStart(6, '0')}`;
            const command = commandFor({ ...intent, by }, log.review, id);
            if (command === undefined || command.type.startsWith('action')) continue;
            const answer = await appendCommand(kvs, log, command, { by, at: NOW }, 0);
            if (answer.ok) {
              log = answer.value.log;
              taken.push(command.id);
            } else refused.push(command.id);
          }
        };
        const work = Array.from({ length: editors }, (_, editor) =>
          write(
            editor,
            intents.filter((_intent, index) => index % editors === editor),
          ),
        );
        await turns.waitFor(Promise.all(work));

        const log = storedLog(kvs);
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
        const ids = log.slice(2).map(({ command }) => command.id);
        expect([...ids].sort()).toEqual([...taken].sort());
        expect(ids.filter((id) => refused.includes(id))).toEqual([]);
        const opened = await turns.waitFor(latest(kvs));
        expect(asStored(opened.review)).toEqual(asStored(fold(log)));
      },
    ),
    { numRuns: 60 },
  );
});
