import type { Blocker } from '../../../src/domain/languishing/actionState';
import { calendarIn, judged } from './anAction';

describe('no owner who can act', () => {
  const nobody = { code: 'no-owner', left: false, unassignable: false };
  const left = { code: 'no-owner', left: true, unassignable: false };
  const unassignable = { code: 'no-owner', left: false, unassignable: true };
  it.each([
    ['nobody is assigned', undefined, nobody],
    ['the owner is no longer active', { active: false }, left],
    ['the owner is neither active nor assignable', { active: false, assignable: false }, left],
    ['the owner can no longer be assigned', { active: true, assignable: false }, unassignable],
    ['whether the owner can be assigned is not known', { active: true }, undefined],
    ['the owner is well', { active: true, assignable: true }, undefined],
  ])('%s', (_who, owner, expected) => {
    expect(judged('no-owner', { owner })).toEqual(expected);
  });

  it.each([
    ['made today', '2026-11-20T08:00:00Z', 0, nobody],
    ['made 2 days ago, with a limit of 3', '2026-11-18T08:00:00Z', 3, undefined],
    ['made 3 days ago, with a limit of 3', '2026-11-17T08:00:00Z', 3, nobody],
    ['made 4 days ago, with a limit of 3', '2026-11-16T08:00:00Z', 3, nobody],
    ['made at a moment that is not known', undefined, 0, nobody],
    ['the same with a limit of 3', undefined, 3, undefined],
    ['switched off', '2026-01-01T08:00:00Z', null, undefined],
  ])('%s', (_when, created, limit, expected) => {
    expect(judged('no-owner', { owner: undefined, created }, { limit })).toEqual(expected);
  });
});

describe('blocked by an open issue for N days', () => {
  const by = (key: string, since: string | undefined, statusCategory: Blocker['statusCategory'] = 'new') => ({
    key,
    since,
    statusCategory,
  });
  it.each([
    ['6 days', '2026-11-14T12:00:00Z', 7, undefined],
    ['7 days', '2026-11-13T12:00:00Z', 7, 7],
    ['8 days', '2026-11-12T12:00:00Z', 7, 8],
    ['since today, with a limit of 0', '2026-11-20T08:00:00Z', 0, 0],
    ['for long, switched off', '2026-01-01T12:00:00Z', null, undefined],
    ['since what is no moment', 'long ago', 7, undefined],
  ])('%s', (_how, since, limit, days) => {
    const expected = days === undefined ? undefined : { code: 'blocked', keys: ['GATE-77'], days };
    expect(judged('blocked', { blockers: [by('GATE-77', since)] }, { limit })).toEqual(expected);
  });

  it('counts from its making when no history tells of the link', () => {
    const action = { created: '2026-11-01T12:00:00Z', blockers: [by('GATE-77', undefined)] };
    expect(judged('blocked', action)).toEqual({ code: 'blocked', keys: ['GATE-77'], days: 19 });
    expect(judged('blocked', { ...action, created: undefined })).toBeUndefined();
  });

  it('names all that have blocked it long enough, the longest first, and none that is done', () => {
    const blockers = [
      by('GATE-3', '2026-11-10T12:00:00Z'),
      by('GATE-2', '2026-11-10T12:00:00Z', 'undefined'),
      by('GATE-1', '2026-11-01T12:00:00Z', 'indeterminate'),
      by('GATE-9', '2026-10-01T12:00:00Z', 'done'),
      by('GATE-8', '2026-11-19T12:00:00Z'),
    ];
    expect(judged('blocked', { blockers })).toEqual({
      code: 'blocked',
      keys: ['GATE-1', 'GATE-2', 'GATE-3'],
      days: 19,
    });
  });

  it('says nothing while its links are not read', () => {
    expect(judged('blocked', { blockers: undefined })).toBeUndefined();
  });
});

describe('done, and not verified after its follow-up', () => {
  const review = { followUpOn: '2026-11-20', verified: false, dropped: false };
  const done = { statusCategory: 'done', review } as const;
  it.each([
    ['the day before the follow-up', '2026-11-19', 0, false],
    ['on the day of the follow-up', '2026-11-20', 0, false],
    ['the day after', '2026-11-21', 0, true],
    ['2 days after, with 3 allowed', '2026-11-22', 3, false],
    ['3 days after, with 3 allowed', '2026-11-23', 3, false],
    ['4 days after, with 3 allowed', '2026-11-24', 3, true],
    ['long after, switched off', '2027-11-20', null, false],
  ])('%s', (_when, today, limit, speaks) => {
    const expected = speaks ? { code: 'unverified', followUpOn: '2026-11-20' } : undefined;
    expect(judged('unverified', done, { limit, calendar: calendarIn('Pacific/Niue', today) })).toEqual(
      expected,
    );
  });

  it.each([
    ['verified', { ...review, verified: true }],
    ['dropped with a reason', { ...review, dropped: true }],
    ['of a review without a follow-up date', { ...review, followUpOn: undefined }],
    ['of a review that is not read', undefined],
  ])('says nothing of one that is %s', (_how, of) => {
    const calendar = calendarIn('Europe/Berlin', '2027-02-01');
    expect(judged('unverified', { statusCategory: 'done', review: of }, { calendar })).toBeUndefined();
  });

  it('says nothing while it is open', () => {
    const calendar = calendarIn('Europe/Berlin', '2027-02-01');
    expect(judged('unverified', { ...done, statusCategory: 'new' }, { calendar })).toBeUndefined();
  });
});
