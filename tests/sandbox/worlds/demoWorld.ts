/** The demo world, read as its people read it. One world for all tests of a file: none of them changes anything. */
import { createClock } from '../../../sandbox/clock';
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox';
import { debriefAs } from '../../../sandbox/worlds/debriefAs';
import { jiraAccessAs } from '../../../sandbox/worlds/jiraAccessAs';
import { people } from '../../../sandbox/worlds/people';
import { calls, type CallName, type Output } from '../../../src/contract/calls';
import { ACTION_KEY, actionProperty, type ActionProperty } from '../../../src/domain/actionProperty';
import type { Review } from '../../../src/domain/review';
import type { JiraAccess } from '../../../src/jira/request';
import * as z from 'zod';

export const { ana, ben, mia } = people;
type Person = typeof ana;

const given = z.object({ ok: z.literal(true), value: z.unknown() });

export interface DemoWorld {
  readonly sandbox: Sandbox;
  /** `YYYY-MM-DD` of the day it is told on. */
  readonly today: string;
  ask<Name extends CallName>(name: Name, key: string, input?: object, person?: Person): Promise<Output<Name>>;
  /** The latest review of an issue. */
  review(key: string, person?: Person): Promise<Review>;
  /** What stands on an action of a review. */
  action(key: string): ActionProperty;
  idOf(key: string): string;
  jiraAs(person: Person): JiraAccess;
  close(): Promise<void>;
}

/** @param now milliseconds since the epoch */
export async function openDemoWorld(now: number): Promise<DemoWorld> {
  const sandbox = await createSandbox({ world: 'demo', clock: createClock({ frozenAt: now }) });
  const { admin } = sandbox.jira;
  const idOf = (key: string): string => {
    const issue = admin.issue(key);
    if (issue === undefined) throw new Error(`There is no ${key}`);
    return issue.id;
  };
  return {
    sandbox,
    today: new Date(now).toISOString().slice(0, 10),
    async ask(name, key, input = {}, person = ana) {
      const place = { moduleKey: 'review-panel', issueKey: key };
      const { value } = given.parse(await sandbox.invoke(person, place, name, input));
      // The schema of this very call; TypeScript cannot follow a name through a map.
      return calls[name].output.parse(value) as Output<typeof name>;
    },
    review: (key, person = ana) => debriefAs(sandbox, person, key).load(),
    action: (key) => actionProperty.parse(admin.issueProperty(idOf(key), ACTION_KEY)),
    idOf,
    jiraAs: (person) => jiraAccessAs(sandbox, person),
    close: () => sandbox.close(),
  };
}
