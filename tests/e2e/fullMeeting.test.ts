/**
 * A full meeting as four people: Ana leads through it and is an administrator too, Mia writes along in a dark window, Ben
 * has a narrow one, Priya leads the people involved. From the private questions to the recap in Jira's comments.
 */
import type { Page } from 'playwright-core';
import { expectNoCspViolations, keepScreenshot, openBrowserWorld, type BrowserWorld } from './harness';
import { answer, entry, sameTime } from './meetingSteps';
import {
  allSee,
  everythingOn,
  IN_STEP,
  journey,
  looksRight,
  panelOf,
  pickPerson,
  press,
  saved,
  write,
  type Views,
} from './steps';

const MINUTE = 60_000;
const SLOW = 'Where did work slow down or become unclear?';
const SIGNALS = 'Which signals were there that nobody acted on?';
const BETTER = 'What went better than you expected?';
const OWN_PART = /own part/;
const HARD = 'What is hard to say here?';

/** Nobody but the writer may read these before the reveal. */
const ANSWERS = {
  mia: 'The screens reached me a day before support.',
  ben: 'Support saw nothing until the last week.',
  priya: 'I waited for the certificate and said so to nobody.',
  named: 'The vault warned about its certificate in September.',
  ownPart: 'I promised a date that I had not checked with the vault.',
  forAna: 'I was afraid to ask for more time.',
  ana: 'Wallets went live without one ticket.',
} as const;

const FACTOR = 'The copy of the certificate was never tried before the date was set.';
const WHY = 'Nobody knew that the old vault locks it.';
const PRACTICE = 'Wallets were switched on for one country first.';
const IDEA = 'Rehearse the copy of a certificate before a date is promised';
const PARKED = 'Who tells support when screens change?';

describe('a full meeting as four people', () => {
  const step = journey();
  let world: BrowserWorld;
  let ana: Page;
  let mia: Page;
  let ben: Page;
  let priya: Page;
  let all: readonly Page[];
  let views: Views;
  beforeAll(async () => {
    world = await openBrowserWorld({ world: 'demo' });
    ana = await world.asPerson('ana');
    mia = await world.asPerson('mia', { theme: 'dark' });
    ben = await world.asPerson('ben', { viewport: { width: 320, height: 900 } });
    priya = await world.asPerson('priya');
    all = [ana, mia, ben, priya];
    views = { light: ana, dark: mia, narrow: ben };
  }, 60_000);
  afterAll(() => world.close());

  step('is opened with everybody in their part', async () => {
    await ana.goto('/browse/PAY-352');
    const panel = panelOf(ana);
    await panel.getByRole('radio', { name: /^Full/ }).press('Space');
    await pickPerson(ana, 'Scribe', 'Mia Lindqvist');
    await pickPerson(ana, 'Leader', 'Priya Raman');
    await pickPerson(ana, 'Participants', 'Ben Okafor');
    await pickPerson(ana, 'Participants', 'Priya Raman');
    await press(ana, 'Start review');
    await panel.getByRole('heading', { name: 'What we will look at' }).waitFor();
    await Promise.all([mia, ben, priya].map((page) => page.goto('/browse/PAY-352')));
    await allSee([mia, ben, priya], 'What we will look at');
  });

  step('is prepared: the scope, the numbers from Jira, and the questions', async () => {
    const panel = panelOf(ana);
    await write(ana, 'The event', 'The checkout relaunch went live four weeks after its first date.');
    await write(ana, 'The business question', 'Why was the date moved twice?');
    await press(ana, 'Fill from Jira');
    await panel
      .getByText(/From Jira/)
      .first()
      .waitFor({ timeout: IN_STEP });
    await press(ana, 'Ask these questions');
    await Promise.all(
      all.map((page) => panelOf(page).getByRole('textbox', { name: SLOW }).waitFor({ timeout: IN_STEP })),
    );
    await saved(ana);
  });

  step('lets each answer for themselves, and shows nobody the words of another', async () => {
    await answer(mia, SLOW, ANSWERS.mia, 'Without my name');
    await answer(mia, HARD, ANSWERS.forAna, /^Only Ana/);
    await answer(ben, SLOW, ANSWERS.ben, 'Without my name');
    await answer(ben, SIGNALS, ANSWERS.named, 'With my name');
    await answer(priya, SLOW, ANSWERS.priya, 'Without my name');
    await answer(priya, OWN_PART, ANSWERS.ownPart, 'With my name');
    await answer(ana, BETTER, ANSWERS.ana, 'With my name');
    for (const page of all) {
      await press(page, 'Save privately');
      await panelOf(page).getByText('Saved privately').waitFor({ timeout: IN_STEP });
    }
    await allSee([priya], '4 people have answered.');
    await looksRight(views, 'panel-prepare');
    await all.reduce(async (before, page) => {
      await before;
      await page.reload();
      await panelOf(page).getByText('Saved privately').waitFor({ timeout: IN_STEP });
    }, Promise.resolve());
    const own = new Map<Page, readonly string[]>([
      [ana, [ANSWERS.ana]],
      [mia, [ANSWERS.mia, ANSWERS.forAna]],
      [ben, [ANSWERS.ben, ANSWERS.named]],
      [priya, [ANSWERS.priya, ANSWERS.ownPart]],
    ]);
    for (const [page, texts] of own) {
      const read = await everythingOn(page);
      expect(
        Object.values(ANSWERS)
          .filter((text) => read.includes(text))
          .toSorted(),
      ).toEqual(texts.toSorted());
    }
  });

  step('reveals them as each was meant: with a name, without, or for the facilitator alone', async () => {
    await press(ana, 'Reveal answers');
    await panelOf(ana).getByRole('button', { name: 'Not yet' }).waitFor();
    await press(ana, 'Reveal answers');
    await Promise.all(
      all.map(async (page) => {
        const slow = panelOf(page).getByRole('region', { name: SLOW });
        for (const text of [ANSWERS.mia, ANSWERS.ben, ANSWERS.priya])
          await slow.getByText(text).waitFor({ timeout: IN_STEP });
        expect(await slow.getByText('Anonymous').count()).toBe(3);
        const signals = panelOf(page).getByRole('region', { name: SIGNALS });
        await signals.getByText(ANSWERS.named).waitFor({ timeout: IN_STEP });
        await signals.getByText('Ben Okafor').waitFor();
      }),
    );
    await panelOf(ana).getByText(ANSWERS.forAna).waitFor({ timeout: IN_STEP });
    for (const page of [ben, priya]) expect(await everythingOn(page)).not.toContain(ANSWERS.forAna);
    await looksRight(views);
  });

  step('meets in the room with one timer for all', async () => {
    await press(ana, 'In the room');
    const timers = all.map((page) => panelOf(page).getByRole('timer'));
    await Promise.all(timers.map((timer) => timer.waitFor({ timeout: IN_STEP })));
    await allSee(all, /Priya Raman opens with their own part/);
    await sameTime(timers);
    await press(mia, 'Add 1 minute');
    await press(ben, 'Add 5 minutes');
    await allSee(all, 'left of 11 min');
    await press(priya, 'Pause the timer');
    await allSee(all, 'left of 11 min, paused');
    await looksRight(views, 'panel-room');
    await press(ben, 'Let the timer run');
    await sameTime(timers);
    await press(ana, 'Next speaker');
    for (const page of all) {
      const order = panelOf(page).getByRole('region', { name: 'Speaking order' });
      await order.locator('[aria-current]').getByText('Ben Okafor').waitFor({ timeout: IN_STEP });
    }
    await press(ben, /^ELMO/);
    await press(priya, /^ELMO/);
    for (const page of all)
      await panelOf(page).getByRole('button', { name: 'ELMO 2' }).waitFor({ timeout: IN_STEP });
    await write(priya, 'Park a thought', IDEA, true);
    await write(ben, 'Park a thought', PARKED, true);
    await allSee(all, PARKED);
    const parked = panelOf(mia).getByRole('region', { name: 'Parking lot' });
    await parked
      .getByRole('listitem')
      .filter({ hasText: IDEA })
      .getByRole('button', { name: 'Idea' })
      .press('Enter');
    for (const page of all)
      await panelOf(page).getByRole('button', { name: 'Parking lot 1' }).waitFor({ timeout: IN_STEP });
  });

  step('gathers the facts, one writing and all reading, and takes back only what is one’s own', async () => {
    world.sandbox.clock.shift(4 * MINUTE);
    await press(ana, 'Next: Factual summary');
    for (const page of all)
      await panelOf(page).getByRole('textbox', { name: 'Add an entry' }).waitFor({ timeout: IN_STEP });
    await entry(mia, 'yesterday 9am Support asks for one more week', /, 09:00/);
    await entry(mia, '14:05 The vault refuses the copy of the certificate', /, 14:05/);
    await allSee(all, 'Support asks for one more week');
    await allSee(all, 'The vault refuses the copy of the certificate');
    expect(
      await panelOf(ben)
        .getByText(/yesterday 9am/)
        .count(),
    ).toBe(0);
    await entry(mia, '14:20 This entry is a slip', /, 14:20/);
    await entry(ben, '14:30 Leila agrees to a new date', /, 14:30/);
    await allSee(all, 'This entry is a slip');
    await allSee(all, 'Leila agrees to a new date');
    await saved(mia);
    await press(mia, 'Undo my last change');
    for (const page of all)
      await panelOf(page)
        .getByText('This entry is a slip')
        .first()
        .waitFor({ state: 'hidden', timeout: IN_STEP });
    await allSee(all, 'Leila agrees to a new date');
    await looksRight(views);
    world.sandbox.clock.shift(3 * MINUTE);
    await press(ana, 'Facts agreed');
    for (const page of all)
      await panelOf(page)
        .getByRole('button', { name: /^Facts\s*, done/ })
        .waitFor({ timeout: IN_STEP });
  });

  step('finds a factor with its evidence and why, and a practice to keep', async () => {
    await press(ana, 'Next: Timeline');
    await press(ana, 'Next: Factors');
    for (const page of all)
      await panelOf(page).getByRole('button', { name: 'Add factor' }).waitFor({ timeout: IN_STEP });
    const panel = panelOf(mia);
    await press(mia, 'Add factor');
    await write(mia, 'New factor', FACTOR, true);
    await panel.getByRole('searchbox', { name: 'Find an entry' }).fill('refuses');
    await panel.getByRole('searchbox', { name: 'Find an entry' }).press('Enter');
    await panel.getByRole('searchbox', { name: 'Find an entry' }).press('Enter');
    await allSee(all, FACTOR);
    await press(mia, 'Ask five whys');
    await panel.getByRole('textbox', { name: /^Why/ }).fill(WHY);
    await panel.getByRole('textbox', { name: /^Why/ }).press('Enter');
    await press(priya, 'Five whys (1)');
    await allSee([priya], WHY);
    await press(ben, 'Add practice');
    await write(ben, 'New practice to keep', PRACTICE, true);
    await allSee(all, PRACTICE);
    await saved(ben);
    await looksRight(views);
  });

  let action = '';
  step('turns an idea into an action in Jira', async () => {
    const panel = panelOf(ana);
    await press(ana, 'Next: What worked');
    await press(ana, 'Next: Actions');
    await allSee(all, IDEA);
    await press(ana, 'Do');
    await panel.getByRole('textbox', { name: 'What changes' }).waitFor();
    await pickPerson(ana, 'Owner', 'Ben Okafor');
    await write(ana, 'We will know it worked when', 'The next copy is rehearsed two weeks ahead.');
    await panel.getByRole('combobox', { name: 'Work type' }).selectOption({ label: 'Task' });
    await looksRight(views);
    await press(ana, 'Create in Jira');
    const made = panel
      .getByRole('listitem')
      .filter({ hasText: IDEA })
      .getByRole('link', { name: /PAY-\d+/ });
    await made.waitFor({ timeout: IN_STEP });
    action = (await made.innerText()).trim();
    for (const page of all)
      await panelOf(page).getByRole('link', { name: action }).waitFor({ timeout: IN_STEP });
  });

  step('closes with a reason for what is missing, and the recap stands in Jira', async () => {
    const panel = panelOf(ana);
    world.sandbox.clock.shift(2 * MINUTE);
    await press(ana, 'Next: Recap');
    await allSee(all, '1 thing is left in the parking lot.');
    expect(await panel.getByRole('button', { name: 'Close review' }).isDisabled()).toBe(true);
    await write(ana, 'Why close all the same?', 'Support answers it on Monday.');
    await saved(ana);
    await looksRight(views, 'panel-close');
    await press(ana, 'Close review');
    await panel.getByText('The recap stands in the comments of PAY-352.').waitFor({ timeout: IN_STEP });
    const main = ana.getByRole('main');
    await main.getByText(FACTOR).first().waitFor({ timeout: IN_STEP });
    await main.getByText(PRACTICE).first().waitFor();
    await allSee(all, /Closed on/);
    for (const page of all) {
      await press(page, /^Facts\s*,/);
      await allSee([page], 'Support asks for one more week');
      expect(await panelOf(page).getByRole('textbox').count()).toBe(0);
      expect(await panelOf(page).getByRole('button', { name: 'In the room' }).count()).toBe(0);
    }
  });

  step(
    'keeps a version that can be read, with the minutes of each part, and what has changed since',
    async () => {
      for (const page of [ana, mia, ben]) {
        await press(page, /^Close\s*,/);
        await press(page, /^Read version of/);
        await panelOf(page)
          .getByText(/Factual summary \d+ min/)
          .waitFor({ timeout: IN_STEP });
      }
      await looksRight(views, 'panel-recap');
      const panel = panelOf(ana);
      await press(ana, 'More for this review');
      await panel.getByRole('menuitem', { name: 'History' }).press('Enter');
      await press(ana, 'Compare two moments');
      const differences = panel.getByRole('region', { name: 'Compare two moments' });
      await differences.getByText(FACTOR).first().waitFor({ timeout: IN_STEP });
      await differences.getByText('Added').first().waitFor();
      await keepScreenshot(ana, 'panel-history');
    },
  );

  step('leaves no error in a console and nothing against the content security policy', () => {
    expect(world.problems).toEqual([]);
    expectNoCspViolations(world);
  });
});
