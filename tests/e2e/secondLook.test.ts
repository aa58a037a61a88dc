/**
 * The second look, six weeks after closing: one action is done, the other is late. Each gets its answer, the review is
 * finished, and whoever meets something like it later reads what was tried and whether it worked.
 */
import type { FrameLocator, Page } from 'playwright-core';
import * as z from 'zod';
import { standardTypes } from '../../sandbox/jira/standardSite';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import {
  axeViolations,
  expectNoCspViolations,
  openBrowserWorld,
  surface,
  type BrowserWorld,
} from './harness';
import { IN_STEP, journey, looksRight, panelOf, pickPerson, press, write, type Views } from './steps';

const DAY = 24 * 3_600_000;
const ISSUE = 'PAY-424';
const ALERT = 'The alert of the second line goes to the day rota and to support';
const RUNBOOK = 'A page tells support what to say while a line is down';
const FURTHER = 'Support gets the alert on its own screen';
const FACTOR = 'Support did not get the alert.';

const resultSchema = z.object({ fields: z.object({ duedate: z.nullable(z.string()) }) });
const propertySchema = z.object({ value: z.record(z.string(), z.unknown()) });
const createdSchema = z.object({ key: z.string() });

describe('a follow-up six weeks later', () => {
  const step = journey();
  let world: BrowserWorld;
  let ana: Page;
  let panel: FrameLocator;
  let views: Views;
  const action = { alert: '', runbook: '', further: '' };
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo' });
    Object.assign(action, await closedWithTwoActions(world));
    world.sandbox.clock.shift(42 * DAY);
    await moveTo(world, action.alert, 'Done');
    world.sandbox.jira.admin.catchUpSearch();
    ana = await world.asPerson('ana');
    panel = panelOf(ana);
    views = {
      light: ana,
      dark: await world.asPerson('ben', { theme: 'dark' }),
      narrow: await world.asPerson('priya', { viewport: { width: 320, height: 900 } }),
    };
  }, 90_000);
  afterAll(() => world.close());

  step('says on the issue how its actions stand', async () => {
    await ana.goto(`/browse/${ISSUE}`);
    const context = surface(ana, 'context');
    await context.getByText('1 of 2 actions done').waitFor({ timeout: IN_STEP });
    await context.getByText('1 late').waitFor();
    await context.getByText('Follow-up', { exact: true }).waitFor();
    expect(await axeViolations(ana, 'context')).toEqual([]);
    await panel.getByRole('heading', { name: 'What became of it' }).waitFor({ timeout: IN_STEP });
    await panel.getByText('0 of 2 actions have a verdict or a reason').waitFor();
    expect(await finish(panel).isDisabled()).toBe(true);
  });

  step('records what was kept, whether it worked, what shows it, and what follows', async () => {
    const alert = panel.getByRole('region', { name: action.alert });
    await alert.getByRole('radio', { name: 'Kept', exact: true }).press('Space');
    await alert.getByText('Both rotas are paged within a minute.').waitFor();
    await alert.getByRole('radio', { name: 'Worked', exact: true }).press('Space');
    await alert.getByRole('textbox', { name: 'What shows it' }).fill('Both were paged on 3 November.');
    await alert.getByRole('textbox', { name: 'Link (optional)' }).fill('https://status.example/pages');
    await alert.getByRole('textbox', { name: 'Link (optional)' }).press('Enter');
    await alert.getByRole('radio', { name: 'New action' }).press('Space');
    await alert.getByRole('textbox', { name: 'What will be done' }).fill(FURTHER);
    await alert.getByRole('textbox', { name: 'What will be done' }).press('Enter');
    await panel.getByText('1 of 2 actions have a verdict or a reason').waitFor({ timeout: IN_STEP });
    await press(ana, 'Fill in');
    await pickPerson(ana, 'Owner', 'Ben Okafor');
    await write(ana, 'We will know it worked when', 'Support sees the next alert first.');
    await panel.getByRole('combobox', { name: 'Work type' }).selectOption({ label: 'Task' });
    await press(ana, 'Create in Jira');
    const made = alert
      .getByRole('listitem')
      .filter({ hasText: FURTHER })
      .getByRole('link', { name: /PAY-\d+/ });
    await made.waitFor({ timeout: IN_STEP });
    action.further = (await made.innerText()).trim();
  });

  step('gives a late action a new date in Jira', async () => {
    const runbook = panel.getByRole('region', { name: action.runbook });
    await runbook.getByText(/late, due/).waitFor();
    await runbook.getByRole('radio', { name: 'Not kept' }).press('Space');
    await runbook.getByRole('checkbox', { name: 'Larger than thought' }).press('Space');
    await runbook.getByRole('textbox', { name: 'In your words' }).fill('Nobody knew what may be said.');
    await runbook.getByRole('radio', { name: 'New date' }).press('Space');
    await runbook.getByRole('textbox', { name: 'What would make it possible' }).fill('An hour with legal');
    const day = await runbook.getByLabel('New date', { exact: true }).last().inputValue();
    await runbook.getByRole('button', { name: 'Set new date in Jira' }).press('Enter');
    await runbook.getByText('Jira has this date.').waitFor({ timeout: IN_STEP });
    const read = await readAs(world, `/issue/${action.runbook}?fields=duedate`);
    expect(resultSchema.parse(read).fields.duedate).toBe(day);
    expect(await finish(panel).isDisabled()).toBe(true);
    for (const page of [views.dark, ...(views.narrow ? [views.narrow] : [])]) {
      await page.goto(`/browse/${ISSUE}`);
      await panelOf(page).getByRole('region', { name: action.runbook }).getByText(/due/).first().waitFor();
    }
    await looksRight(views, 'panel-follow-up');
  });

  step('is finished when every action has a verdict or a reason', async () => {
    const runbook = panel.getByRole('region', { name: action.runbook });
    await runbook.getByRole('radio', { name: 'Drop with a reason' }).press('Space');
    await runbook.getByRole('textbox', { name: 'Why it is dropped' }).fill('The status page says it by now.');
    await runbook.getByRole('button', { name: 'Drop it' }).press('Enter');
    const further = panel.getByRole('region', { name: action.further });
    await further.getByRole('radio', { name: 'Kept', exact: true }).press('Space');
    await further.getByRole('radio', { name: 'Too early' }).press('Space');
    await panel.getByText('3 of 3 actions have a verdict or a reason').waitFor({ timeout: IN_STEP });
    await finish(panel).press('Enter');
    await panel.getByText('Finished: every action has a verdict or a reason.').waitFor({ timeout: IN_STEP });
    const read = await readAs(world, `/issue/${action.alert}/properties/debrief.action`);
    expect(propertySchema.parse(read).value).toMatchObject({
      kept: 'kept',
      verdict: 'worked',
      evidence: 'Both were paged on 3 November.',
    });
    await looksRight(views, 'panel-finished');
  });

  step('stands beside another review of the same issue, where what is open is named first', async () => {
    await press(ana, 'Start another review');
    const unfinished = panel.getByText(/Unfinished business:/);
    await unfinished.waitFor({ timeout: IN_STEP });
    await panel.getByRole('list').getByText(/late/).first().waitFor({ timeout: IN_STEP });
    await press(ana, 'Start review');
    await panel.getByRole('heading', { name: 'What we will look at' }).waitFor({ timeout: IN_STEP });
    await press(ana, 'More for this review');
    await panel.getByRole('menuitem', { name: 'Other reviews of this issue' }).press('Enter');
    await panel.getByRole('region', { name: 'Reviews of this issue' }).getByText('Finished').waitFor();
    await press(ana, 'Open review 1');
    await panel.getByText('Review 1 of 2 of this issue').waitFor({ timeout: IN_STEP });
  });

  step('tells whoever meets something like it what was tried, and that it worked', async () => {
    const made = await readAs(world, '/issue', {
      method: 'POST',
      body: JSON.stringify({
        fields: {
          project: { id: '10000' },
          issuetype: { id: world.sandbox.jira.admin.issue(ISSUE)?.typeId },
          summary: 'Card payments at Nordpay refused again',
          labels: ['card-payments', 'nordpay'],
        },
      }),
    });
    world.sandbox.jira.admin.catchUpSearch();
    await ana.goto(`/browse/${createdSchema.parse(made).key}`);
    const seen = panel.locator('.seen').getByRole('listitem').filter({ hasText: ISSUE });
    await seen.getByText('Worked', { exact: true }).waitFor({ timeout: IN_STEP });
    await seen.getByText('Dropped').waitFor();
    expect(await axeViolations(ana, 'panel')).toEqual([]);
  });

  it('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });
});

const finish = (panel: FrameLocator) => panel.getByRole('button', { name: 'Finish review' });

/** A review that Ana has closed today: two actions in Jira, one of them due in three weeks. */
async function closedWithTwoActions({ sandbox }: BrowserWorld): Promise<{ alert: string; runbook: string }> {
  const app = debriefAs(sandbox, people.ana, ISSUE);
  await app.open({
    title: 'Card payments refused for half an hour',
    size: 'light',
    participants: [people.ben.accountId],
  });
  const today = new Date(sandbox.clock.now()).toISOString();
  const entryId = app.newId();
  await app.submit({
    type: 'addTimelineEntry',
    entryId,
    at: today,
    kind: 'signal',
    text: 'Support finds the alert',
  });
  const factorId = app.newId();
  await app.submit({
    type: 'addFactor',
    factorId,
    kind: 'factor',
    statement: FACTOR,
    labels: [],
    entryIds: [entryId],
  });
  const commit = async (outcome: string, verification: string, days: number): Promise<string> => {
    const ideaId = app.newId();
    await app.submit({ type: 'addIdea', ideaId, factorId, text: outcome });
    await app.submit({ type: 'decideIdea', ideaId, decision: { outcome: 'do' } });
    const due = new Date(sandbox.clock.now() + days * DAY).toISOString().slice(0, 10);
    const draft = { outcome, verification, due, owner: people.ben.accountId };
    return app.createAction(ideaId, { ...draft, projectId: '10000', issueTypeId: standardTypes.task });
  };
  const alert = await commit(ALERT, 'Both rotas are paged within a minute.', 30);
  const runbook = await commit(RUNBOOK, 'Support has used it once.', 21);
  await app.close({ followUpOn: new Date(sandbox.clock.now() + 42 * DAY).toISOString().slice(0, 10) });
  return { alert, runbook };
}

async function moveTo(world: BrowserWorld, key: string, status: string): Promise<void> {
  const listed = z
    .object({ transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })) })
    .parse(await readAs(world, `/issue/${key}/transitions`));
  const id = listed.transitions.find(({ to }) => to.name === status)?.id;
  await readAs(world, `/issue/${key}/transitions`, {
    method: 'POST',
    body: JSON.stringify({ transition: { id } }),
  });
}

/** Jira's answer to Ben, or nothing where it has no body. */
async function readAs({ sandbox }: BrowserWorld, path: string, init?: RequestInit): Promise<unknown> {
  const answer = await sandbox.jiraAs('ben')(`/rest/api/3${path}`, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
