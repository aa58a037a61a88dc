import type { JiraAccess } from '../../../src/jira/request';
import type { Parts } from '../../../src/usecases/readInParts';
import { Reading } from '../../../static/src/shared/reading';
import { FakeClock } from '../../builders/fakeClock';

interface Counted extends Parts {
  readonly count: number;
}

const noJira: JiraAccess = {
  request: () => Promise.reject(new Error('Nothing is asked of Jira here.')),
  wait: () => Promise.resolve(),
  random: () => 0.5,
  longestWait: 0,
};

/** A reading whose parts come when the test says so, with a note of every change that a screen would draw. */
function begin() {
  const clock = new FakeClock();
  const seen: (number | undefined)[] = [];
  let arrive: (part: Counted) => void = () => undefined;
  let finish: (read: Counted) => void = () => undefined;
  const reading = new Reading<Counted>(
    (_access, { told }) =>
      new Promise((resolve) => {
        arrive = told;
        finish = resolve;
      }),
    noJira,
    clock,
  );
  reading.subscribe(() => seen.push(reading.state().shown?.count));
  reading.begin();
  seen.length = 0;
  return {
    clock,
    seen,
    reading,
    arrive: (count: number) => arrive({ count }),
    finish: (read: Counted) => finish(read),
  };
}

it('shows the first part at once, and those that follow in quick succession together', async () => {
  const { clock, seen, arrive } = begin();
  arrive(1);
  arrive(2);
  arrive(3);
  expect(seen).toEqual([1]);
  await clock.pass(249);
  expect(seen).toEqual([1]);
  await clock.pass(1);
  expect(seen).toEqual([1, 3]);
});

it('shows the end at once, and looks no more after it', async () => {
  const { clock, seen, reading, arrive, finish } = begin();
  arrive(1);
  arrive(2);
  finish({ count: 3 });
  await clock.pass(1000);
  expect(seen).toEqual([1, 3]);
  expect(reading.state()).toMatchObject({ phase: 'settled', complete: true });
});

it('shows all that has come when the rest fails', async () => {
  const { clock, reading, arrive, finish } = begin();
  arrive(1);
  arrive(2);
  finish({ count: 2, failure: { kind: 'down' } });
  await clock.pass(1);
  expect(reading.state()).toMatchObject({
    phase: 'settled',
    complete: false,
    shown: { count: 2 },
    failure: { kind: 'down' },
  });
});

it('begins once, however often it is wanted', () => {
  const { seen, reading } = begin();
  reading.begin();
  expect(seen).toEqual([]);
});

it('keeps saying why the last try ended while the next one is under way, until that one is through', async () => {
  const { clock, reading, finish } = begin();
  finish({ count: 1, failure: { kind: 'down' } });
  await clock.pass(1);
  reading.rest();
  expect(reading.state()).toMatchObject({ phase: 'reading', failure: { kind: 'down' } });
  finish({ count: 2 });
  await clock.pass(1);
  expect(reading.state()).toMatchObject({ phase: 'settled', complete: true });
  expect(reading.state().failure).toBeUndefined();
});
