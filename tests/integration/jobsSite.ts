/** Long jobs in the locked-down site: started from the Reviews page, run by the queue, and what they leave in Jira. */
import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/createSandbox';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import type { Answer } from '../../src/contract/answer';
import type { CallName, Input, Output } from '../../src/contract/calls';
import { JIRA_LABEL_PREFIX } from '../../src/domain/text';

export type Person = (typeof people)[keyof typeof people];

/** Stands on the factor of every review of the site. */
export const OLD = 'monitoring-detection';
export const NEW = 'detection';

let made = 0;
export const newJobId = (): string => `job${String((made += 1)).padStart(8, '0')}`;

export async function jobsSite(options: SandboxOptions = {}) {
  const sandbox = await createSandbox({ world: 'locked-down', ...options });
  return siteOf(sandbox);
}

export type JobsSite = ReturnType<typeof siteOf>;

export function siteOf(sandbox: Sandbox) {
  const { admin } = sandbox.jira;
  const idOf = (key: string): string => admin.issue(key)?.id ?? '';

  async function call<Name extends CallName>(
    person: Person,
    projectKey: string,
    name: Name,
    input: Input<Name>,
  ): Promise<Answer<Output<Name>>> {
    const place = { moduleKey: 'reviews-page', projectKey };
    // The resolver answers as its contract says; tests/integration/calls.test.ts checks that it does.
    return (await sandbox.invoke(person, place, name, input)) as Answer<Output<Name>>;
  }

  const review = (key: string, person: Person = people.ben) => debriefAs(sandbox, person, key).load();

  return {
    sandbox,
    admin,
    call,
    idOf,
    review,
    merge: (person: Person, projectKey: string, jobId = newJobId(), from = [OLD], to = NEW) =>
      call(person, projectKey, 'labels.relabel', { jobId, from, to }),
    undo: (person: Person, projectKey: string, ofJobId: string, jobId = newJobId()) =>
      call(person, projectKey, 'labels.undo', { jobId, ofJobId }),
    rebuild: (person: Person, projectKey: string, jobId = newJobId()) =>
      call(person, projectKey, 'index.rebuild', { jobId }),
    async jobs(person: Person, projectKey: string): Promise<Output<'jobs.load'>> {
      const answer = await call(person, projectKey, 'jobs.load', {});
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    },
    /** Labels of the review's first factor, of its digest, of an action's property and of the action in Jira. */
    async labels(sourceKey: string, actionKey: string) {
      return {
        factor: (await review(sourceKey)).factors[0]?.labels,
        digest: labelsIn(admin.issueProperty(idOf(sourceKey), 'debrief.review')),
        property: labelsIn(admin.issueProperty(idOf(actionKey), 'debrief.action')),
        jira: admin.issue(actionKey)?.labels.filter((label) => label.startsWith(JIRA_LABEL_PREFIX)),
      };
    },
    /** Keys of the issues that the person finds. */
    async search(person: Person, jql: string): Promise<readonly string[]> {
      admin.catchUpSearch();
      const reply = await sandbox.jiraAs(person)('/rest/api/3/search/jql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jql, fields: ['summary'] }),
      });
      const { issues } = (await reply.json()) as { issues: readonly { key: string }[] };
      return issues.map(({ key }) => key).sort();
    },
    /** All that Debrief keeps in Jira, and the reviews themselves, but for who did what when. */
    everything(): unknown {
      return admin
        .issues()
        .map(({ id, key, labels }) => [
          key,
          [...labels].sort(),
          admin.issueProperty(id, 'debrief.review'),
          admin.issueProperty(id, 'debrief.action'),
        ]);
    },
  };
}

function labelsIn(property: unknown): unknown {
  return typeof property === 'object' && property !== null && 'labels' in property
    ? property.labels
    : undefined;
}

export const allOf = (label: string) => ({
  factor: [label],
  digest: [label],
  property: [label],
  jira: [`${JIRA_LABEL_PREFIX}${label}`],
});
