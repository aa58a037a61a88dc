import { daysIn } from '../../src/domain/calendarDays';
import type { FieldChangeLike } from '../../src/domain/languishing/fieldChange';
import { repeatActionOf, reviewFactsOf } from '../../src/domain/repeatFacts';
import { anActionProperty, aReviewRow } from '../usecases/reviewedProject';

const statusCategoryOf = (id: string) => (id === '3' ? 'done' : 'new');
const site = { dayOf: daysIn('Europe/Berlin'), statusCategoryOf };
const origin = anActionProperty({ verdict: 'worked', verdictOn: '2026-11-10' });
const open = {
  id: '198',
  statusCategory: 'new',
  due: '2026-12-18',
  created: '2026-09-01T23:00:00.000Z',
} as const;
const done = { ...open, statusCategory: 'done' } as const;

const change = (at: string, field: string, from: string | null, to: string | null): FieldChangeLike => ({
  at,
  field,
  from,
  to,
  fromText: null,
  toText: null,
});

it('takes the day of a review by the reader’s calendar', () => {
  const row = aReviewRow({ openedAt: '2026-11-20T23:30:00.000Z', labels: ['handoff'] });
  const at = { issueId: '441', row };
  expect(reviewFactsOf(at, site.dayOf)).toMatchObject({
    issueId: '441',
    openedOn: '2026-11-21',
    labels: ['handoff'],
  });
  expect(reviewFactsOf(at, daysIn('Pacific/Niue')).openedOn).toBe('2026-11-20');
});

it('takes an open action as it stands', () => {
  expect(repeatActionOf(open, origin, site)).toEqual({
    id: '198',
    sourceIssueId: '388',
    reviewNumber: 1,
    labels: ['handoff'],
    createdOn: '2026-09-02',
    due: '2026-12-18',
    doneBefore: [],
    verdict: 'worked',
    verdictOn: '2026-11-10',
  });
});

it('takes a done action by when it was done, from its history or without it', () => {
  expect(repeatActionOf({ ...done, doneSince: '2026-11-05T10:00:00Z' }, origin, site)?.doneOn).toBe(
    '2026-11-05',
  );
  const changes = [
    change('2026-10-01T10:00:00.000Z', 'status', '1', '3'),
    change('2026-10-05T10:00:00.000Z', 'status', '3', '1'),
    change('2026-11-08T10:00:00.000Z', 'duedate', '2026-12-01', '2026-12-18'),
    change('2026-11-09T10:00:00.000Z', 'status', '1', '3'),
  ];
  expect(repeatActionOf({ ...done, changes }, origin, site)).toMatchObject({
    doneOn: '2026-11-09',
    doneBefore: [{ from: '2026-10-01', until: '2026-10-05' }],
    dueChanges: [{ on: '2026-11-08', from: '2026-12-01' }],
  });
  expect(repeatActionOf({ ...open, changes: changes.slice(0, 1) }, origin, site)?.doneOn).toBeUndefined();
});

it.each([
  ['made at a moment that is not known', { ...open, created: undefined }],
  ['made at what is no moment', { ...open, created: 'long ago' }],
  ['done at a moment that is not known', done],
])('says nothing of one that was %s', (_how, action) => {
  expect(repeatActionOf(action, origin, site)).toBeUndefined();
});
