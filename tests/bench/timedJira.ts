/**
 * Jira as a person with a fixed time per call, counting how deep the calls hang on each other: a call is one deeper than
 * the deepest one that had come back when it was made.
 */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import type { JiraAccess } from '../../src/jira/request';

/** Milliseconds per Jira call, the figure of the budgets. */
const CALL_MS = 120;

export interface TimedJira {
  readonly access: JiraAccess;
  depth(): number;
  calls(): number;
}

export function timedJira(sandbox: Sandbox, person: UserRow): TimedJira {
  const fetchAs = sandbox.jiraAs(person, 'browser');
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  let returned = 0;
  let deepest = 0;
  let calls = 0;
  return {
    access: {
      async request({ method, path, body }) {
        const depth = returned + 1;
        calls += 1;
        const [response] = await Promise.all([
          fetchAs(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
          wait(CALL_MS),
        ]);
        const text = await response.text();
        returned = Math.max(returned, depth);
        deepest = Math.max(deepest, depth);
        return {
          status: response.status,
          header: (name) => response.headers.get(name),
          body: text === '' ? undefined : JSON.parse(text),
        };
      },
      wait,
      random: () => 0.5,
      longestWait: 20_000,
    },
    depth: () => deepest,
    calls: () => calls,
  };
}
