/** ORDER BY: several fields, both directions, EMPTY as the greatest value; without it, newest issues first. */
import { issue, keysOf, searchable } from './world';

const world = searchable({
  issues: [
    issue('DEMO-2', { duedate: '2026-11-20', priorityId: '32', created: 3, summary: 'beta' }),
    issue('DEMO-10', { duedate: null, priorityId: '30', created: 1, summary: 'Alpha', labels: ['z', 'b'] }),
    issue('DEMO-1', { duedate: '2026-11-01', priorityId: null, created: 2, summary: 'gamma', labels: ['c'] }),
    issue('OPS-3', {
      duedate: '2026-11-20',
      priorityId: '31',
      created: 4,
      summary: 'Delta',
      parentId: '1002',
    }),
  ],
});
const ordered = (order: string) => keysOf(`project in (DEMO, OPS) ${order}`, world).join(' ');

it.each([
  ['', 'OPS-3 DEMO-10 DEMO-2 DEMO-1'],
  ['order by key', 'DEMO-1 DEMO-2 DEMO-10 OPS-3'],
  ['order by key desc', 'OPS-3 DEMO-10 DEMO-2 DEMO-1'],
  ['order by duedate asc, key asc', 'DEMO-1 DEMO-2 OPS-3 DEMO-10'],
  ['order by duedate desc, key asc', 'DEMO-10 DEMO-2 OPS-3 DEMO-1'],
  ['order by priority desc', 'DEMO-1 DEMO-10 OPS-3 DEMO-2'],
  ['order by priority asc', 'DEMO-2 OPS-3 DEMO-10 DEMO-1'],
  ['order by created', 'OPS-3 DEMO-2 DEMO-1 DEMO-10'],
  ['order by created asc', 'DEMO-10 DEMO-1 DEMO-2 OPS-3'],
  ['order by summary asc', 'DEMO-10 DEMO-2 OPS-3 DEMO-1'],
  ['order by labels asc, key asc', 'DEMO-10 DEMO-1 DEMO-2 OPS-3'],
  ['order by project desc, created asc', 'OPS-3 DEMO-10 DEMO-1 DEMO-2'],
  ['order by parent asc, key asc', 'OPS-3 DEMO-1 DEMO-2 DEMO-10'],
])('%s', (order, expected) => {
  expect(ordered(order)).toBe(expected);
});

it('an ORDER BY alone orders everything', () => {
  expect(keysOf('order by key asc', world)).toEqual(['DEMO-1', 'DEMO-2', 'DEMO-10', 'OPS-3']);
});
