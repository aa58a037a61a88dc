import { createSandbox } from '../../sandbox/createSandbox';
import type { Sandbox } from '../../sandbox/createSandbox';
import { thingsToTry } from '../../sandbox/thingsToTry';

const ORIGIN = 'http://127.0.0.1:8080';
let sandbox: Sandbox;
afterEach(() => sandbox.close());

describe('The three things to try', () => {
  it('propose a new review where there is none yet, the page of that project, and a review for two', async () => {
    sandbox = await createSandbox({ world: 'demo' });
    const [start, page, together] = thingsToTry(ORIGIN, sandbox);
    expect(start).toBe(`Open ${ORIGIN}/browse/PAY-352 and start a review on it.`);
    expect(page).toContain(`${ORIGIN}/projects/PAY/reviews`);
    expect(together).toContain(`${ORIGIN}/browse/PAY-412`);
  });

  it('propose to go on with a review once every epic and incident has one', async () => {
    sandbox = await createSandbox({ world: 'demo' });
    const { admin } = sandbox.jira;
    for (const issue of admin.issues()) admin.setIssueProperty(issue.id, 'debrief.review', {});
    expect(thingsToTry(ORIGIN, sandbox)[0]).toMatch(/ and go on with its review\.$/);
  });

  it('say how to begin in a world without issues', async () => {
    sandbox = await createSandbox({ world: 'empty' });
    expect(thingsToTry(ORIGIN, sandbox)[0]).toContain('Create an issue through the REST API');
  });
});
