/** Jira as the person who made the call: every read and write is filtered by that person's own permissions. */
import api, { assumeTrustedRoute } from '@forge/api';
import type { JiraAccess, JiraHttpCall, JiraHttpReply } from '../jira/request';

/** Milliseconds: a resolver lives 25 s, and a person is waiting. */
const LONGEST_WAIT = 5000;

export function jiraAsCaller(): JiraAccess {
  return {
    request: requestAsCaller,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    longestWait: LONGEST_WAIT,
  };
}

const requestAsCaller = (call: JiraHttpCall): Promise<JiraHttpReply> => sendThrough(api.asUser(), call);

/** @param client of @forge/api, for a person or for the app */
export async function sendThrough(
  client: Pick<ReturnType<typeof api.asUser>, 'requestJira'>,
  { method, path, body }: JiraHttpCall,
): Promise<JiraHttpReply> {
  // Every variable part of a path has been encoded by jira/request.ts; `route` would encode it a second time.
  const response = await client.requestJira(assumeTrustedRoute(path), {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: parsed(text),
  };
}

/** An error page that is no JSON still has its status. */
function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
