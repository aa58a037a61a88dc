/**
 * World L: how long it takes to load, what a search on a property costs, and the Attention list of its largest project.
 * Growth compares a project that is the same in S and in L: what a larger site costs somebody who has not grown.
 */
import { createSandbox } from '../../sandbox/createSandbox';
import type { Sandbox } from '../../sandbox/createSandbox';
import { standardTypes } from '../../sandbox/jira/standardSite';
import { people } from '../../sandbox/worlds/people';
import { daysIn } from '../../src/domain/calendarDays';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from '../../src/domain/settings';
import { readAttention } from '../../src/usecases/readAttention';
import type { AttentionRead } from '../../src/usecases/readAttentionParts';
import { row } from './row';
import type { Row } from './row';
import { timedJira } from './timedJira';

/** Ids of the two projects that every size has. */
const CORE = '10000';
const TEAM = '10001';
const REPEATS = 5;

export default async function measure(): Promise<Row[]> {
  const small = await createSandbox({ world: 'S' });
  const started = performance.now();
  const large = await createSandbox({ world: 'L' });
  const load = (performance.now() - started) / 1000;
  const search = await propertySearch(large);
  const core = await attention(large, CORE);
  const team = { small: await attention(small, TEAM), large: await attention(large, TEAM) };
  await Promise.all([small.close(), large.close()]);
  return [
    row('worldL.load-s', load, 's', 60),
    row('worldL.jql-property-ms', search, 'ms', 300),
    row('attention.L.depth', core.depth, 'round trips', 3),
    row('attention.L.ms', core.ms, 'ms', 1500),
    row('attention.L.first-rows-ms', core.firstRowsMs, 'ms', 1000),
    row('growth.S-L.attention-ratio', team.large.ms / team.small.ms, 'times', 1.2),
  ];
}

async function propertySearch(sandbox: Sandbox): Promise<number> {
  const fetchAs = sandbox.jiraAs(people.ana);
  return best(async () => {
    const response = await fetchAs('/rest/api/3/search/jql', {
      method: 'POST',
      body: JSON.stringify({
        jql: 'reviewActionPurpose = prevent AND reviewActionStrength = stronger',
        maxResults: 5000,
      }),
    });
    if (!response.ok) throw new Error(`The search answered ${String(response.status)}`);
  });
}

interface AttentionTimes {
  readonly ms: number;
  readonly firstRowsMs: number;
  readonly depth: number;
}

/** Each figure is the best of a few runs. */
async function attention(sandbox: Sandbox, projectId: string): Promise<AttentionTimes> {
  sandbox.jira.admin.setProjectProperty(projectId, SETTINGS_KEY, reviewsOfIncidents);
  const today = daysIn(people.ana.timeZone)(new Date(sandbox.clock.now()).toISOString()) ?? '';
  let [depth, firstRowsMs] = [0, Infinity];
  const ms = await best(async () => {
    const jira = timedJira(sandbox, people.ana);
    const started = performance.now();
    const told = ({ actions }: AttentionRead): void => {
      if (actions.size > 0) firstRowsMs = Math.min(firstRowsMs, performance.now() - started);
    };
    const read = await readAttention(jira.access, { projectId, today }, { told });
    if (read.failure !== undefined || read.actions.size === 0 || read.owedIds.size === 0)
      throw new Error('Attention was not read');
    depth = jira.depth();
  });
  return { ms, firstRowsMs, depth };
}

/** A rule that many events meet, so that owed reviews are looked for too. */
const reviewsOfIncidents: Settings = {
  ...DEFAULT_SETTINGS,
  owed: [
    {
      id: 'incidents1',
      issueTypeIds: [standardTypes.incident],
      priorityIds: [],
      labels: [],
      withinDays: 10,
    },
  ],
};

/** Milliseconds of the fastest of a few runs: the others measure what else the machine is doing. */
async function best(run: () => Promise<void>): Promise<number> {
  let fastest = Infinity;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const started = performance.now();
    await run();
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest;
}
