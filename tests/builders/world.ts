/** One issue with its review, a clock that the test holds, and people who make calls: use cases without the platform. */
import type { Input } from '../../src/contract/calls';
import { closeReview } from '../../src/usecases/closeReview';
import type { Deps } from '../../src/usecases/deps';
import type { JobPart } from '../../src/usecases/jobQueue';
import { startReview } from '../../src/usecases/startReview';
import { submitCommand } from '../../src/usecases/submitCommand';
import { openLog } from '../../src/storage/readLog';
import type { ClientCommand, LogEntry } from '../../src/domain/commands';
import type { Review } from '../../src/domain/review';
import { ActionJira, SOURCE } from './actionJira';
import { MemoryKvs, type Turns } from './memoryKvs';
import { ANA, BEN, ideaAdded, NOW } from './review';

export class World {
  readonly kvs: MemoryKvs;
  readonly jira: ActionJira;
  readonly warnings: string[] = [];
  /** What went over realtime channels. */
  readonly published: { readonly channel: string; readonly entries: readonly LogEntry[] }[] = [];
  /** What was handed on to the background. */
  readonly queued: JobPart[] = [];
  private time = Date.parse(NOW);

  constructor(turns?: Turns) {
    this.kvs = new MemoryKvs(turns);
    this.jira = new ActionJira(turns);
  }

  pass(seconds: number): void {
    this.time += seconds * 1000;
  }

  /** What a use case gets when this person calls; `ahead`: seconds by which that server's clock is wrong. */
  as(caller: string, ahead = 0, canEdit = true): Deps {
    return {
      kvs: this.kvs,
      jira: this.jira.access,
      realtime: {
        publish: (channel, entries) => {
          this.published.push({ channel, entries });
          return Promise.resolve();
        },
        sign: (channel) => Promise.resolve(`token for ${channel}`),
      },
      queue: {
        push: (parts) => {
          this.queued.push(...parts);
          return Promise.resolve();
        },
      },
      // Nobody foresees the real order; a test has to.
      shuffle: (items) => items.toReversed(),
      now: () => new Date(this.time + ahead * 1000).toISOString(),
      caller,
      issueId: SOURCE.id,
      canEdit,
      warn: (code) => void this.warnings.push(code),
    };
  }

  async review(): Promise<Review> {
    const log = await openLog(this.kvs, SOURCE.id);
    if (log === undefined) throw new Error('there is a review');
    return log.review;
  }

  async idea(): Promise<Review['ideas'][number]> {
    const idea = (await this.review()).ideas.find(({ id }) => id === IDEA);
    if (idea === undefined) throw new Error('there is the idea');
    return idea;
  }

  /** The commands in the log, as types. */
  logged(): readonly string[] {
    return this.kvs
      .keysOf('log:')
      .map((key) => (JSON.parse(this.kvs.rows.get(key) ?? '') as { command: { type: string } }).command.type);
  }

  /** As `review.submit` does. */
  send(command: ClientCommand, by = ANA, after = 0, number = 1): ReturnType<typeof submitCommand> {
    // A builder's command is one that nobody may change; the call's schema gives one that nobody does.
    const sent = command as Input<'review.submit'>['command'];
    return submitCommand(this.as(by), { number, after, command: sent });
  }

  async submit(command: ClientCommand, by = ANA): Promise<void> {
    const answer = await this.send(command, by);
    if (!answer.ok) throw new Error(answer.error.code);
  }

  /** Closes the review, whatever is missing. */
  async close(by = ANA): Promise<void> {
    const { number, seq } = await this.review();
    const closing = { number, after: seq, commandId: newId(), reason: 'Out of time', post: false };
    const answer = await closeReview(this.as(by), { ...closing, followUpOn: '2027-01-04' });
    if (!answer.ok) throw new Error(answer.error.code);
  }
}

export const IDEA = 'idea00001';

export const openInput = {
  commandId: 'open000000',
  title: 'Payment outage',
  kind: 'incident' as const,
  size: 'full' as const,
  facilitator: ANA,
  participants: [ANA, BEN],
};

/** A review in which one idea waits to become an action. */
export async function worldWithIdea(turns?: Turns): Promise<World> {
  const quiet = new World();
  await startReview(quiet.as(ANA), openInput);
  await quiet.submit(ideaAdded({ ideaId: IDEA }));
  const world = new World(turns);
  for (const [key, row] of quiet.kvs.rows) world.kvs.rows.set(key, row);
  world.jira.digest = quiet.jira.digest;
  return world;
}

export const draft = {
  outcome: 'Page the secondary',
  owner: BEN,
  due: '2026-12-01',
  verification: 'An unanswered alert reaches the secondary within 10 min',
  projectId: '10002',
  issueTypeId: '10100',
} as const;

let made = 0;
export const newId = (): string => `call${String((made += 1)).padStart(8, '0')}`;
