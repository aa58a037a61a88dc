/**
 * Reviewed issues with actions in a small Jira, a queue that delivers as badly as Forge's may, and long jobs over them:
 * use cases without the platform. PAY-1 has one review, PAY-2 three, the first two of them over.
 */
import path from 'node:path';
import { readManifest } from '../../sandbox/forge/manifest';
import { standardTypes } from '../../sandbox/jira/standardSite';
import type { Caller } from '../../sandbox/types';
import { actionPropertyOf, jiraLabelsOf } from '../../src/domain/actionProperty';
import type { ClientCommand, Command } from '../../src/domain/commands';
import { digestOf } from '../../src/domain/digest';
import { actionsOf } from '../../src/domain/followUp';
import type { JiraAccess, JiraHttpCall } from '../../src/jira/request';
import { appendCommand } from '../../src/storage/appendLog';
import { createLog } from '../../src/storage/createLog';
import { openLog, type OpenedLog } from '../../src/storage/readLog';
import type { BackgroundDeps, ProjectDeps } from '../../src/usecases/deps';
import { runJobPart } from '../../src/usecases/jobs/runJobPart';
import type { JobPart } from '../../src/usecases/jobQueue';
import { actionMade, told, type Told } from './applying';
import { buildJiraWorld, people, projectIds, type PersonName } from './jiraWorld';
import { MemoryKvs, type Turns } from './memoryKvs';
import { factorAdded, factsAgreed, NOW } from './review';

const manifest = readManifest(path.join(__dirname, '..', '..', 'manifest.yml'));

/** lost-before: it was not carried out; lost-after: it was, and nobody hears of it; busy: Jira says 429. */
export type JobFault = 'lost-before' | 'lost-after' | 'busy';

export class JobsWorld {
  readonly kvs: MemoryKvs;
  /** What the queue holds. */
  readonly queued: JobPart[] = [];
  readonly warnings: string[] = [];
  /** What happens to the next call of Jira; asked before each. */
  fault: (call: JiraHttpCall) => JobFault | undefined = () => undefined;
  /** How often the part is said to have been tried. */
  tried = 0;
  /** Milliseconds that a delivery may take. */
  lives = 100_000;
  private time = Date.parse(NOW);
  private madeActions = 0;

  constructor(
    private readonly turns?: Turns,
    readonly site = buildJiraWorld({ indexedProperties: manifest.indexedProperties }),
  ) {
    this.kvs = new MemoryKvs(turns);
  }

  pass(seconds: number): void {
    this.time += seconds * 1000;
  }

  /** As the Reviews page of PAY calls. */
  as(who: PersonName = 'lead'): ProjectDeps {
    return {
      ...this.background(),
      jira: this.access({ kind: 'user', accountId: people[who] }),
      realtime: { publish: () => Promise.resolve(), sign: () => Promise.resolve(undefined) },
      shuffle: (items) => items,
      caller: people[who],
      projectId: projectIds.pay,
    };
  }

  background(): BackgroundDeps {
    return {
      kvs: this.kvs,
      jira: this.access({ kind: 'app' }),
      queue: {
        push: (parts) => {
          this.queued.push(...parts);
          return Promise.resolve();
        },
      },
      now: () => new Date(this.time).toISOString(),
      warn: (code) => void this.warnings.push(code),
      timeLeft: () => this.lives,
      tried: this.tried,
    };
  }

  /** Delivers until nothing is left; what fails comes again. @param copies how often each event arrives, at the same time */
  async deliver(copies = 1): Promise<void> {
    for (let next = this.queued.shift(); next !== undefined; next = this.queued.shift()) {
      const part = next;
      const runs = await Promise.allSettled(
        Array.from({ length: copies }, () => runJobPart(this.background(), part)),
      );
      if (runs.some(({ status }) => status === 'rejected')) this.queued.push(part);
    }
  }

  /** Two calls for what every test needs: a review with these commands, and it being over. */
  async review(issueId: string, ...commands: readonly (Told | ClientCommand)[]): Promise<void> {
    const by = people.lead;
    const opening = {
      v: 1,
      id: told({ type: 'reopenReview' }).id,
      type: 'openReview',
      title: 'What broke',
      kind: 'incident',
      size: 'full',
      facilitator: by,
      participants: [],
    } as const;
    const created = await createLog(this.kvs, issueId, opening, { by, at: NOW });
    if (!created.ok) throw new Error(created.error.code);
    let log: OpenedLog = created.value;
    for (const one of commands) {
      const command = withId(one);
      const appended = await appendCommand(this.kvs, log, command, { by, at: NOW }, log.review.seq);
      if (!appended.ok) throw new Error(`${command.type}: ${appended.error.code}`);
      ({ log } = appended.value);
    }
    this.index(log);
  }

  /** An action in Jira for the idea of that factor. */
  action(factorId: string): readonly Told[] {
    const { id } = this.site.jira.admin.addIssue({
      projectId: projectIds.pay,
      typeId: standardTypes.task,
      summary: 'Page the secondary',
    });
    this.madeActions += 1;
    const [added, ...rest] = actionMade(`idea${String(this.madeActions).padStart(5, '0')}`, id);
    return added?.type === 'addIdea' ? [{ ...added, factorId }, ...rest] : [];
  }

  private index({ review, earlier }: OpenedLog): void {
    const { admin } = this.site.jira;
    admin.setIssueProperty(review.issueId, 'debrief.review', stored(digestOf(review, earlier)));
    for (const idea of actionsOf(review)) {
      if (idea.creation.state !== 'created') continue;
      const property = actionPropertyOf(review, idea, projectIds.pay);
      admin.setIssueProperty(idea.creation.issueId, 'debrief.action', stored(property));
      admin.updateIssue(idea.creation.issueId, { labels: ['pager', ...jiraLabelsOf(property)] });
    }
    admin.catchUpSearch();
  }

  /** All that a merge may change, wherever it stands. */
  async everything(): Promise<unknown> {
    const { admin } = this.site.jira;
    const issues = admin
      .issues()
      .map(({ id, labels }) => [
        id,
        [...labels].sort(),
        admin.issueProperty(id, 'debrief.review'),
        admin.issueProperty(id, 'debrief.action'),
      ]);
    const { epic, incident } = this.site.issues;
    const logs = await Promise.all(
      [[epic, 1] as const, ...[1, 2, 3].map((number) => [incident, number] as const)].map(([id, number]) =>
        openLog(this.kvs, id, number),
      ),
    );
    const factors = logs.map((log) => log?.review.factors.map(({ id, labels }) => [id, labels]));
    return [issues, factors, logs.map((log) => log?.earlier)];
  }

  /** Ids of all relabellings in all logs. */
  relabellings(): readonly string[] {
    return this.kvs
      .keysOf('log:')
      .map(
        (key) =>
          [key.slice(0, -8), JSON.parse(this.kvs.rows.get(key) ?? '') as { command: Command }] as const,
      )
      .flatMap(([log, { command }]) => (command.type === 'relabel' ? [`${log} ${command.id}`] : []));
  }

  private access(caller: Caller): JiraAccess {
    return {
      request: async (call) => {
        await this.turns?.schedule(Promise.resolve(), `${call.method} ${call.path}`);
        const fault = this.fault(call);
        if (fault === 'lost-before') throw new TypeError('no answer');
        if (fault === 'busy') return { status: 429, header: () => '7', body: undefined };
        const reply = await this.site.jira.handle({
          method: call.method,
          path: call.path,
          headers: { 'content-type': 'application/json' },
          body: call.body === undefined ? undefined : JSON.stringify(call.body),
          caller,
          origin: 'backend',
          scopes: manifest.scopes,
        });
        if (fault === 'lost-after') throw new TypeError('no answer');
        await this.turns?.schedule(Promise.resolve(), `${call.method} ${call.path} answered`);
        return { status: reply.status, header: (name) => reply.headers[name] ?? null, body: reply.body };
      },
      wait: () => Promise.resolve(),
      random: () => 0.5,
      // No call waits: each fault ends the delivery.
      longestWait: 0,
    };
  }
}

function withId(one: Told | ClientCommand): Command {
  if ('id' in one) return one;
  return one.type === 'actionCreated' ? { ...one, v: 1, id: `${one.ideaId}.c0` } : told(one);
}

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Factors `fac0000001` with the labels `a` and `b`, and so on: see below. */
export async function jobsWorld(turns?: Turns): Promise<JobsWorld> {
  const world = new JobsWorld(turns);
  // Told without taking turns.
  const build = new JobsWorld(undefined, world.site);
  const over: Told = { type: 'closeReview', despite: { reason: 'Out of time', missing: [] } };
  const factor = (factorId: string, labels: readonly string[], kind: 'factor' | 'practice' = 'factor') =>
    factorAdded({ factorId, labels, kind });
  const { epic, incident } = world.site.issues;
  await build.review(
    epic,
    factsAgreed,
    factor('fac0000001', ['a', 'b']),
    factor('fac0000002', ['keep']),
    factor('fac0000003', ['b'], 'practice'),
    ...build.action('fac0000001'),
  );
  await build.review(
    incident,
    factsAgreed,
    factor('fac0000004', ['x', 'a', 'c']),
    ...build.action('fac0000004'),
    over,
  );
  await build.review(incident, factsAgreed, factor('fac0000005', ['keep']), over);
  await build.review(incident, factsAgreed, factor('fac0000006', ['b']), ...build.action('fac0000006'));
  for (const [key, row] of build.kvs.rows) world.kvs.rows.set(key, row);
  return world;
}
