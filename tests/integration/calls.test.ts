/**
 * Every call of the contract through the real @forge packages, in a site where people may see different things: it works
 * for who may make it, is denied to who may not whatever the payload says, and refuses what is malformed. The cases are
 * made from the contract's own map, so that no call can be forgotten.
 */
import type { Extension, Place } from '../../sandbox/place';
import { people } from '../../sandbox/worlds/people';
import { calls, type CallName } from '../../src/contract/calls';
import { missingFields, notAnObject, wrongFields } from '../builders/malformed';
import { goodCall, TYPED } from './goodCalls';
import {
  ben,
  callsAt,
  done,
  guarded,
  idOf,
  logged,
  mia,
  names,
  OPEN,
  pageOf,
  panelOn,
  priya,
  sandbox,
  SECRET,
  send,
  sendClaiming,
  stored,
  type Caller,
} from './lockedDown';

const DENIED = { ok: false, error: { code: 'DENIED' } };

describe.each(names)('%s', (name) => {
  test('works for a person who may make it, answers as the contract says, and logs no word that was typed', async () => {
    const { person, place, payload } = await goodCall(name);
    sandbox.meter.reset();
    const answer = await send(person, place, name, payload);
    expect(answer).toMatchObject({ ok: true });
    if (answer.ok) expect(calls[name].output.safeParse(answer.value).success).toBe(true);
    expect(sandbox.meter.invocations).toHaveLength(1);
    expect(logged()).not.toContain(TYPED);
    for (const { displayName } of Object.values(people)) expect(logged()).not.toContain(displayName);
  });
});

/** Who may not see what the call is about, where they would stand, and how they would name it. */
function outOfSight(name: CallName): {
  readonly persons: readonly Caller[];
  readonly places: readonly Place[];
  readonly named?: object;
} {
  switch (calls[name].at) {
    case 'issue':
      return { persons: [priya, mia], places: [panelOn(SECRET)] };
    case 'named':
      return {
        persons: [priya, mia],
        places: [pageOf('OPEN'), panelOn(OPEN), panelOn(SECRET)],
        named: { reviewedIssueId: idOf(SECRET) },
      };
    case 'project':
      return { persons: [priya], places: [pageOf('VAULT')] };
  }
}

describe.each(guarded)('%s, from a person who may not see what it is about,', (name) => {
  test('is denied whatever the payload says, and nothing is stored or done', async () => {
    const good = await goodCall(name);
    const before = [stored(), done()];
    const { persons, places, named } = outOfSight(name);
    const payload = { ...good.payload, ...named };
    const forged = {
      ...payload,
      issueId: idOf(OPEN),
      projectId: '10000',
      accountId: ben.accountId,
      canEdit: true,
    };
    for (const person of persons) {
      for (const place of places) {
        for (const tried of [payload, forged, { ...named }, null, 'x', { ...named, number: 'x', jobId: 7 }]) {
          expect(await send(person, place, name, tried)).toEqual(DENIED);
          expect(await sendClaiming(person, place, name, tried)).toEqual(DENIED);
        }
      }
    }
    expect([stored(), done()]).toEqual(before);
  });
});

const NO_ISSUE: readonly Extension[] = [
  {},
  { issue: {} },
  { issue: { key: OPEN } },
  { issue: { id: '1 OR 1=1' } },
  { issue: { id: '99999999' } },
  { project: { id: '10000' } },
];
const NO_PROJECT: readonly Extension[] = [
  {},
  { project: {} },
  { project: { key: 'OPEN' } },
  { project: { id: '1 OR 1=1' } },
  { project: { id: '99999999' } },
  { issue: { id: '10000' } },
];
const NO_NAME: readonly unknown[] = [
  undefined,
  null,
  '',
  OPEN,
  '1 OR 1=1',
  '../10000',
  '99999999',
  10000,
  {},
];

describe.each(guarded.filter((name) => calls[name].at !== 'named'))('%s', (name) => {
  test('is denied from a place that names no issue or project, or one that is none', async () => {
    const { person, place, payload } = await goodCall(name);
    const before = [stored(), done()];
    for (const extension of calls[name].at === 'issue' ? NO_ISSUE : NO_PROJECT)
      expect(await send(person, place, name, payload, extension)).toEqual(DENIED);
    expect([stored(), done()]).toEqual(before);
  });
});

describe.each(callsAt('named'))('%s', (name) => {
  test('is denied when it names no issue, or one that is none, wherever it is made', async () => {
    const { person, place, payload } = await goodCall(name);
    const before = [stored(), done()];
    for (const reviewedIssueId of NO_NAME) {
      for (const from of [place, panelOn(OPEN)])
        expect(await send(person, from, name, { ...payload, reviewedIssueId })).toEqual(DENIED);
    }
    expect([stored(), done()]).toEqual(before);
  });
});

/** Who sees what the call is about and lacks the right that it needs, and what they are told. */
const LACKING = { edit: [priya, 'READ_ONLY'], administer: [ben, 'ADMINS_ONLY'] } as const;
const writing = guarded.flatMap((name) => {
  const { needs } = calls[name];
  return needs === 'view' ? [] : [[name, ...LACKING[needs]] as const];
});

describe.each(writing)('%s, from a person who may only look,', (name, person, code) => {
  test('is refused whatever the payload says, and nothing is stored or done', async () => {
    const { place, payload } = await goodCall(name);
    const before = [stored(), done()];
    const named = calls[name].at === 'named' ? { reviewedIssueId: idOf(OPEN) } : {};
    const forged = { ...payload, canEdit: true, accountId: people.ana.accountId };
    for (const tried of [payload, forged, { ...named }, { ...named, commandId: 7 }])
      expect(await send(person, place, name, tried)).toEqual({ ok: false, error: { code } });
    expect([stored(), done()]).toEqual(before);
  });
});

describe.each(guarded)('%s, with a payload that is wrong,', (name) => {
  test('names the field, stores nothing and does nothing in Jira', async () => {
    const { person, place, payload } = await goodCall(name);
    // Forge itself cuts off what is larger than 500 kB.
    const wrong = [
      ...notAnObject,
      ...wrongFields(payload),
      ...missingFields(payload, Object.keys(payload)),
    ].filter(
      (one) => JSON.stringify(one.payload ?? null).length < 400_000 && !isFineAfterAll(name, one.payload),
    );
    const before = [stored(), done()];
    for (const one of wrong) {
      // Without an issue that it names, such a call is about nothing that anybody may see.
      const isNameless = calls[name].at === 'named' && ['', 'reviewedIssueId'].includes(one.field);
      const error = { code: 'INVALID_INPUT', field: expect.stringContaining(one.field) };
      expect([one.how, await send(person, place, name, one.payload)]).toEqual([
        one.how,
        isNameless ? DENIED : { ok: false, error },
      ]);
    }
    expect([stored(), done()]).toEqual(before);
  });
});

/** Fields that may be left out, and the platform's own reading of "no payload". */
function isFineAfterAll(name: CallName, payload: unknown): boolean {
  return calls[name].input.safeParse(payload ?? {}).success;
}
