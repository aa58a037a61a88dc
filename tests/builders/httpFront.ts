/** Serves a sandbox site on a free port of this machine for the length of a test. */
import { createServer } from 'node:http';
import { answerHttp } from '../../sandbox/jira/httpFront';
import type { Jira } from '../../sandbox/jira/site';

export interface HttpFront {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startHttpFront(jira: Jira): Promise<HttpFront> {
  const server = createServer((request, response) => void answerHttp(jira, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
