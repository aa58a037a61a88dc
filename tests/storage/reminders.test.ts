/** What keeps a thing from being told twice, and when it is free again. */
import type { Thing } from '../../src/domain/reminders/thing';
import { daysAfter } from '../../src/domain/workingDays';
import {
  claimMessage,
  claimThings,
  giveBack,
  keepUnseen,
  withoutTold,
  type Telling,
} from '../../src/storage/reminders';
import { MemoryKvs } from '../builders/memoryKvs';

const DAY = '2026-11-12';
const late: Thing = { kind: 'late', issueId: '7', on: '2026-11-10' };
const soon: Thing = { kind: 'soon', issueId: '8', on: '2026-11-13' };
const on = (days: number, things: readonly Thing[] = [late, soon]): Telling => ({
  account: 'mia',
  day: daysAfter(DAY, days),
  things,
});

let kvs: MemoryKvs;
beforeEach(() => {
  kvs = new MemoryKvs();
});

const left = async (days: number): Promise<readonly Thing[]> =>
  (await withoutTold(kvs, [on(days)])).flatMap(({ things }) => things);

it.each([
  ['the same day: another try of the job goes on', 0, [late, soon]],
  ['the day after: the one that claimed it may still be running', 1, []],
  ['two days after: nobody has told it', 2, [late, soon]],
])('what was claimed and not told is free %s', async (_when, days, things) => {
  expect(await claimThings(kvs, on(0))).toEqual([late, soon]);
  expect(await left(days)).toEqual(things);
  expect(await claimThings(kvs, on(days))).toEqual(things);
});

it.each([0, 1, 2, 3, 200])('what was told is not free %s days after', async (days) => {
  await claimThings(kvs, on(0, [late]));
  expect(await claimMessage(kvs, 'mia', DAY)).toBe(true);
  expect(await left(days)).toEqual(days === 0 ? [] : [soon]);
});

it('one message a day: of several tries one sends it', async () => {
  const tries = await Promise.all([1, 2, 3].map(() => claimMessage(kvs, 'mia', DAY)));
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await claimMessage(kvs, 'mia', daysAfter(DAY, 1))).toBe(true);
  expect(await claimMessage(kvs, 'ben', DAY)).toBe(true);
});

it('what Jira has refused for sure is free at once', async () => {
  await claimThings(kvs, on(0));
  await claimMessage(kvs, 'mia', DAY);
  await giveBack(kvs, on(0));
  expect(await left(0)).toEqual([late, soon]);
  expect(kvs.rows.size).toBe(0);
});

it.each([
  [0, false],
  [6, false],
  [7, true],
  [8, true],
])('what was out of sight is asked about again %s days after: %s', async (days, isAsked) => {
  await keepUnseen(kvs, on(0, [late]));
  expect(await left(days)).toEqual(isAsked ? [late, soon] : [soon]);
});

it('what is claimed for one person is free for another', async () => {
  await claimThings(kvs, on(0));
  await claimMessage(kvs, 'mia', DAY);
  expect(await withoutTold(kvs, [{ ...on(3), account: 'ben' }])).toEqual([{ ...on(3), account: 'ben' }]);
});
