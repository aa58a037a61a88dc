/** Jira as the app's own reading use cases take it, as a person's browser reaches it. */
import type { JiraAccess } from '../../src/jira/request';
import type { PersonRef, Sandbox } from '../createSandbox';

/** Longest wait that Jira may ask for, milliseconds. */
const LONGEST_WAIT = 3000;

export function jiraAccessAs(sandbox: Sandbox, person: PersonRef): JiraAccess {
  const fetchAs = sandbox.jiraAs(person, 'browser');
  return {
    async request({ method, path, body }) {
      const response = await fetchAs(path, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => 0.5,
    longestWait: LONGEST_WAIT,
  };
}
