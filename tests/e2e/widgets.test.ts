/** The dashboard widgets and the box on an issue as they are built, in the demo world: what they show and what they do. */
import type { Frame, Locator, Page } from 'playwright-core';
import {
  axeViolations,
  axeViolationsIn,
  expectFits,
  expectNoCspViolations,
  expectNoInnerScroll,
  openBrowserWorld,
  surface,
} from './harness';
import type { BrowserWorld, PersonOptions } from './harness';

jest.setTimeout(120_000);

let world: BrowserWorld;

beforeAll(async () => {
  world = await openBrowserWorld({ world: 'demo' });
});

afterAll(async () => {
  await world.close();
});

async function addWidget(page: Page, name: string): Promise<void> {
  await page.goto('/dashboard');
  await page.getByText('Add widget').click();
  await page.getByRole('button', { name }).click();
  const edit = surface(page, 'widget-edit');
  await edit.getByRole('combobox', { name: 'Add a project' }).click();
  await edit.getByRole('option', { name: 'Payments' }).click();
  await edit.getByRole('list', { name: 'Chosen projects' }).getByText('Payments').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Each row: the key of its action, then its reasons. */
async function rowsIn(page: Page, name: 'widget' | 'project'): Promise<readonly string[]> {
  const list = surface(page, name).getByRole('list', { name: /^Languishing actions/ });
  await list.getByRole('listitem').first().waitFor();
  await surface(page, name)
    .getByText(/need attention|^Languishing \d/)
    .first()
    .waitFor();
  return list
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map(
        (item) =>
          `${item.querySelector('.key')?.textContent ?? ''}: ${item.querySelector('.why')?.textContent ?? ''}`,
      ),
    );
}

it('a widget that is added shows the same rows as the Attention tab', async () => {
  const page = await world.asPerson('Ana');
  await addWidget(page, 'Languishing actions');
  const shown = await rowsIn(page, 'widget');
  expect(await axeViolations(page, 'widget')).toEqual([]);
  await page.goto('/projects/PAY/reviews');
  await surface(page, 'project')
    .getByText(/need attention, \d+ on track/)
    .waitFor({ state: 'attached' });
  expect(shown.length).toBeGreaterThan(0);
  expect(shown).toEqual(await rowsIn(page, 'project'));
});

it('what a widget is to show is changed in its edit mode, and shown to somebody else as this person may see it', async () => {
  const page = await world.asPerson('Ana');
  await page.goto('/dashboard');
  await page.getByRole('button', { name: 'Configure' }).click();
  const edit = surface(page, 'widget-edit');
  await edit.getByRole('radio', { name: 'Those of whoever looks' }).check();
  expect(await axeViolations(page, 'widget-edit')).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await surface(page, 'widget')
    .getByText(/of yours need/)
    .waitFor();
  const other = await world.asPerson('Ben');
  await other.goto('/dashboard');
  await surface(other, 'widget')
    .getByText(/of yours need/)
    .waitFor();
  await surface(other, 'widget').getByRole('link', { name: 'OPS-198' }).waitFor();
});

it('the factors of the quarter are shown with the number of reviews behind them', async () => {
  const page = await world.asPerson('Ana');
  await addWidget(page, 'Recurring factors');
  const widget = page.frameLocator('article[aria-label="Recurring factors"] iframe');
  await widget.getByText('capacity-scale').waitFor();
  await widget.getByText('2 of 2', { exact: true }).waitFor();
  await widget.getByText('Too few to read a trend').waitFor();
});

it.each<[how: string, options: PersonOptions]>([
  ['in dark mode', { theme: 'dark' }],
  ['at 320 px', { viewport: { width: 320, height: 900 } }],
])('the widgets fit and have no accessibility fault, %s', async (_how, options) => {
  const page = await world.asPerson('Ana', options);
  await page.goto('/dashboard');
  await page.locator('iframe[data-surface="widget"]').first().contentFrame().getByText('Read at').waitFor();
  await expectNoInnerScroll(page, 'widget');
  expect(await axeViolations(page, 'widget')).toEqual([]);
});

describe('in the narrowest column of a dashboard, 260 px', () => {
  /** The frame of a widget as wide as such a column, once it is as high as what it shows. */
  async function narrowed(article: Locator): Promise<Frame> {
    const element = await article.locator('iframe').elementHandle();
    const frame = await element.contentFrame();
    if (frame === null) throw new Error('The widget has no frame');
    // What is out of sight is not laid out anew.
    await element.scrollIntoViewIfNeeded();
    await element.evaluate((node) => {
      if (node instanceof HTMLElement) node.style.width = '260px';
    });
    const isSettled = (): boolean =>
      innerWidth === 260 && innerHeight >= document.documentElement.scrollHeight;
    await frame.waitForFunction(isSettled, undefined, { polling: 100 });
    return frame;
  }

  const shown = [
    ['Languishing actions', 'OPS-198'],
    ['Recurring factors', 'capacity-scale'],
  ] as const;
  beforeAll(() => {
    const { dashboard } = world.sandbox;
    for (const { id, config, moduleKey } of dashboard.widgets())
      if (moduleKey === 'languishing-widget') dashboard.save(id, { ...config, whose: 'anyone', rows: 20 });
  });

  it.each(shown.flatMap((one) => [[...one, 'light'] as const, [...one, 'dark'] as const]))(
    '%s shows %s whole, in %s mode',
    async (title, text, theme) => {
      const page = await world.asPerson('Ana', { theme });
      await page.goto('/dashboard');
      const article = page.getByRole('article', { name: title }).first();
      const widget = article.frameLocator('iframe');
      await widget.getByText('Read at').waitFor();
      await widget.getByText(text).first().waitFor();
      const frame = await narrowed(article);
      await expectFits(frame);
      expect(await axeViolationsIn(frame, true)).toEqual([]);
      expect((await widget.getByText(text).first().boundingBox())?.width).toBeLessThan(260);
    },
  );

  it('one that nobody has configured yet says what to do', async () => {
    for (const widget of ['languishing-widget', 'factors-widget']) world.sandbox.dashboard.add(widget);
    const page = await world.asPerson('Ana');
    await page.goto('/dashboard');
    for (const [title] of shown) {
      const article = page.getByRole('article', { name: title }).last();
      await article.frameLocator('iframe').getByText('Choose the projects').waitFor();
      const frame = await narrowed(article);
      await expectFits(frame);
      expect(await axeViolationsIn(frame, true)).toEqual([]);
    }
  });
});

describe('the box on an issue', () => {
  it('is quiet on an issue that is owed nothing', async () => {
    const page = await world.asPerson('Ana');
    await page.goto('/browse/OPS-234');
    await surface(page, 'context').getByText('Comes from').waitFor();
    await page.goto('/browse/GATE-77');
    await surface(page, 'context').getByRole('button', { name: 'Start a review' }).waitFor();
    expect(await axeViolations(page, 'context')).toEqual([]);
  });

  it('changes the date of an action in place', async () => {
    const page = await world.asPerson('Ana');
    await page.goto('/browse/OPS-198');
    const box = surface(page, 'context');
    await box.getByRole('button', { name: 'Change date' }).click();
    const day = new Date(world.sandbox.clock.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await box.getByLabel('New due date').fill(day);
    await box.getByLabel('Why it moves').fill('The contract was renewed late');
    expect(await axeViolations(page, 'context')).toEqual([]);
    await box.getByRole('button', { name: 'Change date in Jira' }).click();
    await box.getByText('date moved 3 times').waitFor();
    expect(await box.getByText(/days late/).count()).toBe(0);
  });

  it('says that a review is owed, takes that none is needed, and takes that back', async () => {
    const page = await world.asPerson('Ana');
    await page.goto('/browse/PAY-352');
    const box = surface(page, 'context');
    await box.getByText('Review owed').waitFor();
    await box.getByText(/is reviewed within \d+ working days/).waitFor();
    expect(await axeViolations(page, 'context')).toEqual([]);
    await box.getByRole('button', { name: 'Not needed' }).click();
    await box.getByLabel('Why it needs none').fill('Looked at in the weekly meeting');
    await box.getByRole('button', { name: 'No review needed' }).click();
    await box.getByText('Looked at in the weekly meeting').waitFor();
    await box.getByText('Ana Ribeiro').waitFor();
    await box.getByRole('button', { name: 'Take that back' }).click();
    await box.getByText('Review owed').waitFor();
  });

  it('opens a closed review at its recap', async () => {
    const page = await world.asPerson('Ana');
    await page.goto('/browse/PAY-397');
    await surface(page, 'context').getByRole('button', { name: 'Recap' }).click();
    await surface(page, 'modal').getByText('The recap stands in the comments').waitFor();
  });
});

it('nothing above printed an error or violated the content security policy', () => {
  expect(world.problems).toEqual([]);
  expectNoCspViolations(world);
});
