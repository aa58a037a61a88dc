/**
 * Attention’s list of languishing actions, whole: which actions, for which reasons, in which order, for each person of a
 * site where people may see different things, compared with what was made up about each action.
 */
import { createClock } from '../../sandbox/clock';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { people } from '../../sandbox/worlds/people';
import { daysIn } from '../../src/domain/calendarDays';
import { DEFAULT_LIMITS } from '../../src/domain/languishing/limits';
import { DEFAULT_SETTINGS, SETTINGS_KEY } from '../../src/domain/settings';
import { readAttention } from '../../src/usecases/readAttention';
import { readAttentionLists, type AttentionRow } from '../../src/usecases/readAttentionLists';
import { readRepeats } from '../../src/usecases/readAttentionRepeats';
import { readLanguishing, readLanguishingRows } from '../../src/usecases/readLanguishing';
import { attentionByHand } from '../builders/attentionByHand';
import { languishingByHand, type HandLimits, type HandRow } from '../builders/languishingByHand';
import { addLanguishing, type Made } from '../builders/languishingSite';
import { mayBrowse } from '../builders/sight';

/** What product and documents promise where a project has chosen nothing. */
const USUAL: HandLimits = {
  overdue: 0,
  blocked: 7,
  'no-owner': 0,
  unverified: 0,
  reopened: 1,
  'date-moved': 2,
  moved: 2,
  'no-change': 14,
  'due-soon': 3,
  'half-gone': 50,
  'no-date': 0,
};
const STRICT: HandLimits = { ...USUAL, overdue: 3, blocked: 0, 'no-owner': 14, moved: 1, 'no-date': 14 };
const PATIENT: HandLimits = { ...USUAL, unverified: 2, 'due-soon': null, 'half-gone': 75, 'no-change': null };

/** At 21:30 UTC it is the next day in Kolkata already. */
const NOW = Date.UTC(2026, 10, 12, 21, 30, 0);
const faraway = (name: string, timeZone: string): UserRow => ({
  ...people.ana,
  accountId: `sandbox-${name}`,
  displayName: name,
  email: `${name}@sandbox.example`,
  timeZone,
});
const { ana, ben, mia, priya, tomasz } = people;
const readers: readonly UserRow[] = [
  ana,
  ben,
  mia,
  priya,
  tomasz,
  faraway('kiri', 'Pacific/Kiritimati'),
  faraway('niue', 'Pacific/Niue'),
];

let sandbox: Sandbox;
let made: readonly Made[];
beforeAll(async () => {
  sandbox = await createSandbox({ world: 'locked-down', clock: createClock({ frozenAt: NOW }) });
  const { admin } = sandbox.jira;
  for (const person of readers.slice(5)) admin.addUser(person);
  // What the world itself brings says nothing here.
  for (const { id } of admin.issues()) admin.deleteIssue(id);
  made = addLanguishing(sandbox, 40);
});
afterAll(() => sandbox.close());

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
const lower = (a = 0, b = 0): number => (a === b ? 0 : a < b ? -1 : 1);

const rowOf = ({ action, reasons }: AttentionRow): HandRow => ({
  key: action.key,
  reasons: reasons.map(({ code }) => code),
});

async function shownTo(person: UserRow, projectId: string, limits: HandLimits) {
  const dayOf = daysIn(person.timeZone);
  const today = dayOf(new Date(NOW).toISOString()) ?? '';
  const settings = { ...DEFAULT_SETTINGS, limits, owed: [] };
  const read = await readAttention(jiraAccessAs(sandbox, person), { projectId, today, settings });
  const calendar = { today, dayOf };
  const repeats = readRepeats(read, calendar);
  const { languishing, onTrack } = readAttentionLists(read, { calendar, limits, repeats });
  const byHand = attentionByHand(sandbox, { person, projectId, settings });
  const wanted = languishingByHand(sandbox, made, {
    person,
    projectId,
    limits,
    repeatsOf: (key) => byHand.repeats.filter((line) => line.split(' ')[3] === key).length,
  });
  return {
    shown: languishing.map(({ action, reasons }): HandRow => ({
      key: action.key,
      reasons: reasons.map(({ code }) => code),
    })),
    onTrack: onTrack.map(({ action }) => action.key),
    wanted,
    byHand,
  };
}

const chosen = [
  ['the usual ones', USUAL],
  ['stricter and laxer ones', STRICT],
  ['ones that are off', PATIENT],
] as const;

describe.each(chosen)('with %s', (_name, limits) => {
  it.each(readers.map((person) => [person.displayName, person] as const))(
    '%s sees each action that languishes, for its reasons, worst first',
    async (_who, person) => {
      for (const projectId of ['10000', '10001']) {
        const { shown, wanted, onTrack } = await shownTo(person, projectId, limits);
        expect(shown).toEqual(wanted);
        expect(onTrack.filter((key) => wanted.some((row) => row.key === key))).toEqual([]);
      }
    },
  );
});

it.each(readers.map((person) => [person.displayName, person] as const))(
  'in the widget %s sees the same of both projects together, each by its own rules',
  async (_who, person) => {
    const dayOf = daysIn(person.timeZone);
    const today = dayOf(new Date(NOW).toISOString()) ?? '';
    const ofEach = { '10000': STRICT, '10001': PATIENT };
    for (const [id, limits] of Object.entries(ofEach))
      sandbox.jira.admin.setProjectProperty(id, SETTINGS_KEY, { ...DEFAULT_SETTINGS, limits, owed: [] });
    const projectIds = Object.keys(ofEach);
    const read = await readLanguishing(jiraAccessAs(sandbox, person), { projectIds, today });
    const { languishing } = readLanguishingRows(read, { today, dayOf });
    for (const [projectId, limits] of Object.entries(ofEach)) {
      const { wanted } = await shownTo(person, projectId, limits);
      const shown = languishing.filter(({ project }) => project.id === projectId);
      expect(shown.map(rowOf)).toEqual(mayBrowse(sandbox.jira.admin, person, projectId) ? wanted : []);
    }
    const places = languishing.map(({ repeats, source, action: { statusCategory, due } }) => {
      const late = statusCategory === 'done' || due === undefined || due >= today ? 0 : dayNumber(due);
      // Of two that are late the one that was due first.
      return [-repeats.length, source?.severity ?? 99, late === 0 ? Infinity : late];
    });
    expect(places).toEqual(
      places.toSorted(([a, b, c] = [], [d, e, f] = []) => lower(a, d) || lower(b, e) || lower(c, f)),
    );
  },
);

it('the usual limits are those of a project that has chosen nothing', () => {
  expect(DEFAULT_LIMITS).toEqual(USUAL);
});

it('every rule speaks and is silent, and people see different things', async () => {
  const lists = await Promise.all(readers.map((person) => shownTo(person, '10001', USUAL)));
  const rows = lists.flatMap(({ wanted }) => wanted);
  for (const rule of Object.keys(USUAL)) {
    const speaks = rows.filter(({ reasons }) => reasons.some((code) => code === rule)).length;
    expect({ rule, speaks: speaks > 5, isSilent: speaks < rows.length }).toEqual({
      rule,
      speaks: true,
      isSilent: true,
    });
  }
  expect(new Set(lists.map(({ wanted }) => JSON.stringify(wanted))).size).toBeGreaterThanOrEqual(4);
  expect(lists[0]?.byHand.repeats.length).toBeGreaterThan(10);
});
