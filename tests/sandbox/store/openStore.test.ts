/** The embedded store: what was written is there again, whatever ended the process. */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { BrokenJournal, openStore } from '../../../sandbox/store';
import { fc } from '../../builders/fastCheck';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-store-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const journal = (): string => path.join(folder, 'journal.jsonl');

test('rows are there after closing and opening again', () => {
  const store = openStore(folder);
  store.table<{ name: string }>('people').set('1', { name: 'Ada' });
  store.table<number>('numbers').set('one', 1);
  store.table<number>('numbers').set('two', 2);
  store.table<number>('numbers').delete('one');
  store.close();

  const again = openStore(folder);
  expect(again.table('people').get('1')).toEqual({ name: 'Ada' });
  expect([...again.table('numbers').keys()]).toEqual(['two']);
  again.close();
});

test('a store without a folder lives in memory and leaves no file', () => {
  const store = openStore(undefined);
  store.table<number>('numbers').set('one', 1);
  expect(store.table('numbers').get('one')).toBe(1);
  store.close();
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('rows of a store that was never closed are there', () => {
  openStore(folder).table<number>('numbers').set('one', 1);
  expect(openStore(folder).table('numbers').get('one')).toBe(1);
});

test('every row that a killed process had reported as written is there', async () => {
  const writer = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'writer.ts'), folder]);
  const reported = await new Promise<number>((resolve) => {
    let last = 0;
    writer.stdout.on('data', (chunk: Buffer) => {
      last = Number(chunk.toString().trim().split('\n').at(-1));
      if (last > 200) writer.kill('SIGKILL');
    });
    writer.on('close', () => resolve(last));
  });
  const rows = openStore(folder).table<string>('rows');
  expect(reported).toBeGreaterThan(200);
  for (let number = 1; number <= reported; number += 1) expect(rows.has(String(number))).toBe(true);
}, 30_000);

test('a last line that was cut off is dropped and the next write goes on from there', () => {
  const store = openStore(folder);
  store.table<string>('words').set('a', 'whole');
  store.table<string>('words').set('b', 'cut');
  const text = fs.readFileSync(journal(), 'utf8');
  fs.writeFileSync(journal(), text.slice(0, -4));

  const again = openStore(folder);
  expect([...again.table('words').keys()]).toEqual(['a']);
  again.table<string>('words').set('c', 'after');
  expect([...openStore(folder).table('words').keys()]).toEqual(['a', 'c']);
});

test('a broken line in the middle is an error, never a loss without a word', () => {
  openStore(folder).table<string>('words').set('a', 'whole');
  fs.writeFileSync(journal(), `not an entry\n${fs.readFileSync(journal(), 'utf8')}`);
  expect(() => openStore(folder)).toThrow(BrokenJournal);
});

test('closing folds the journal into a snapshot', () => {
  const store = openStore(folder);
  for (let time = 0; time < 100; time += 1) store.table<number>('numbers').set('same', time);
  store.close();
  expect(fs.statSync(journal()).size).toBe(0);
  expect(openStore(folder).table('numbers').get('same')).toBe(99);
});

test('a journal that has grown far beyond its rows is folded while the store is open', () => {
  const store = openStore(folder);
  const table = store.table<number>('numbers');
  for (let time = 0; time < 30_000; time += 1) table.set('same', time);
  expect(fs.readFileSync(journal(), 'utf8').split('\n').length).toBeLessThan(21_000);
  expect(openStore(folder).table('numbers').get('same')).toBe(29_999);
});

test('a stop between writing the snapshot and emptying the journal loses nothing', () => {
  const store = openStore(folder);
  store.table<number>('numbers').set('one', 1);
  store.table<number>('numbers').set('two', 2);
  store.table<number>('numbers').delete('one');
  const before = fs.readFileSync(journal());
  store.close();
  fs.writeFileSync(journal(), before);
  expect([...openStore(folder).table('numbers').keys()]).toEqual(['two']);
});

test('many rows can be written at once', () => {
  const store = openStore(folder);
  const table = store.table<{ text: string }>('rows');
  store.bulk(() => {
    for (let number = 0; number < 50_000; number += 1) table.set(String(number), { text: 'x'.repeat(100) });
  });
  expect(openStore(folder).table('rows').size).toBe(50_000);
});

test('clearing drops every row of every table, also after opening again', () => {
  const store = openStore(folder);
  store.table<number>('numbers').set('one', 1);
  store.table<string>('words').set('a', 'b');
  store.clear();
  store.table<string>('words').set('c', 'd');
  expect(store.table('numbers').size).toBe(0);
  const again = openStore(folder);
  expect(again.table('numbers').size).toBe(0);
  expect([...again.table('words').keys()]).toEqual(['c']);
});

test('after any sequence of changes and restarts the rows are those of a plain map', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('set' as const), key: fc.string(), value: fc.jsonValue() }),
    fc.record({ do: fc.constant('delete' as const), key: fc.string() }),
    fc.constant({ do: 'reopen' as const }),
    fc.constant({ do: 'close' as const }),
    fc.constant({ do: 'clear' as const }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      fs.rmSync(folder, { recursive: true, force: true });
      const plain = new Map<string, unknown>();
      let store = openStore(folder);
      for (const each of steps) {
        if (each.do === 'set') {
          plain.set(each.key, each.value);
          store.table('rows').set(each.key, each.value);
        } else if (each.do === 'delete') {
          plain.delete(each.key);
          store.table('rows').delete(each.key);
        } else if (each.do === 'clear') {
          plain.clear();
          store.clear();
        } else {
          if (each.do === 'close') store.close();
          store = openStore(folder);
        }
      }
      const rows = openStore(folder).table('rows');
      const found = [...rows.keys()].map((key) => [key, rows.get(key)]);
      expect(found).toEqual(JSON.parse(JSON.stringify([...plain])));
    }),
    { numRuns: 60 },
  );
});
