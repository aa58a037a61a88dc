/**
 * The payments team for nine days, day by day in the Sandbox menu: the Outbox has exactly the messages that are due, each
 * says how to switch reminders off, and who does so on the Reviews page gets none after that.
 */
import type { Page } from 'playwright-core';
import { axeViolations, expectNoCspViolations, openBrowserWorld, type BrowserWorld } from './harness';
import { clockFrom, reviewsOf, TUESDAY } from './reviewsPage';
import { IN_STEP, journey } from './steps';

/** Days that the menu moves, one by one, run the daily job and what it hands on. */
const A_DAY = 60_000;

/** Whom each message went to, and what waits for them. */
const FIRST_DAY = [
  'Ana Ribeiro: second look PAY-397, owed PAY-352',
  'Ben Okafor: late OPS-198, late OPS-234',
  'Tomasz Nowak: late OPS-206',
];
/** After a weekend on which PAY-419 and GATE-71 have come near. */
const MONDAY = ['Priya Raman: soon GATE-71', 'Tomasz Nowak: soon PAY-419, second look PAY-391'];
/** GATE-71 is late as well, and Priya hears nothing of it. */
const WEDNESDAY = ['Ana Ribeiro: owed PAY-424', 'Tomasz Nowak: late PAY-419'];

describe('reminders, day by day', () => {
  const step = journey();
  let world: BrowserWorld;
  let ana: Page;
  let priya: Page;
  let told = 0;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo', clock: clockFrom(TUESDAY) });
    ana = await world.asPerson('ana');
    priya = await world.asPerson('priya');
    await ana.goto('/outbox');
    await ana.getByText('Nothing has been sent yet.').waitFor({ timeout: IN_STEP });
  }, 90_000);
  afterAll(() => world.close());

  /** Moves on by a day. @returns what was sent on it */
  async function sentOnNextDay(): Promise<readonly string[]> {
    await nextDay(ana);
    const messages = await outbox(ana);
    const added = messages.slice(0, messages.length - told);
    told = messages.length;
    return added.map(lineOf).toSorted();
  }

  step('tells everybody once what waits for them', async () => {
    expect(await sentOnNextDay()).toEqual(FIRST_DAY);
    for (const message of await outbox(ana)) {
      expect(message).toContain(
        'To switch reminders off for yourself: the Reviews page of any project, Remind me.',
      );
      expect(message).toContain('To switch them off for a project: Project settings > Reviews > Reminders.');
    }
    expect(await axeViolations(ana)).toEqual([]);
  });

  step(
    'says nothing again while nothing new waits, and nothing at a weekend',
    async () => {
      for (let day = 0; day < 5; day += 1) expect(await sentOnNextDay()).toEqual([]);
    },
    A_DAY * 5,
  );

  step('tells on Monday what has come near', async () => {
    expect(await sentOnNextDay()).toEqual(MONDAY);
  });

  step('can be switched off on the Reviews page, for oneself', async () => {
    await priya.goto('/projects/GATE/reviews');
    const reviews = reviewsOf(priya);
    await reviews.getByRole('button', { name: 'Remind me' }).press('Enter');
    const wanted = reviews.getByRole('checkbox', { name: 'Remind me of what waits for me' });
    await wanted.waitFor({ timeout: IN_STEP });
    expect(await wanted.isChecked()).toBe(true);
    await wanted.press('Space');
    await reviews.getByText('Saved. You get no reminders from any project.').waitFor({ timeout: IN_STEP });
    expect(await axeViolations(priya, 'project')).toEqual([]);
    await priya.reload();
    await reviews.getByRole('button', { name: 'Remind me' }).press('Enter');
    await wanted.waitFor({ timeout: IN_STEP });
    expect(await wanted.isChecked()).toBe(false);
  });

  step('leaves in peace whoever has switched them off, and nobody else', async () => {
    expect(await sentOnNextDay()).toEqual([]);
    expect(await sentOnNextDay()).toEqual(WEDNESDAY);
  });

  it('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });
});

/** By the Sandbox menu of the page, which reads itself anew then. */
async function nextDay(page: Page): Promise<void> {
  await page.getByText('Sandbox', { exact: true }).click();
  const loaded = page.waitForEvent('load', { timeout: A_DAY });
  await page.getByRole('button', { name: '+1 day' }).click();
  await loaded;
}

/** The text of each message, newest first. */
async function outbox(page: Page): Promise<readonly string[]> {
  const messages = page.locator('main').getByRole('article');
  await messages.or(page.getByText('Nothing has been sent yet.')).first().waitFor({ timeout: IN_STEP });
  return messages.allInnerTexts();
}

const KINDS: Readonly<Record<string, string>> = {
  Late: 'late',
  'Due soon': 'soon',
  'Second looks due': 'second look',
  'Reviews that are owed': 'owed',
};

function lineOf(message: string): string {
  const [, recipients = ''] = /From Debrief to ([^,]+),/.exec(message) ?? [];
  let kind = '';
  const things = message.split('\n').flatMap((line) => {
    kind = KINDS[line.trim()] ?? kind;
    const key = /^- (\S+)/.exec(line)?.[1];
    return key === undefined ? [] : [`${kind} ${key}`];
  });
  return `${recipients}: ${things.join(', ')}`;
}
