/** The app's own surfaces as they are built, in the demo world: they fit their places in every theme and width. */
import type { Page } from 'playwright-core';
import {
  axeViolations,
  expectNoCspViolations,
  expectNoInnerScroll,
  expectRead,
  keepScreenshot,
  openBrowserWorld,
} from './harness';
import type { BrowserWorld, PersonOptions, SurfaceName } from './harness';

jest.setTimeout(120_000);

let world: BrowserWorld;

beforeAll(async () => {
  world = await openBrowserWorld({ world: 'demo' });
});

afterAll(async () => {
  await world.close();
});

const narrow: PersonOptions = { viewport: { width: 320, height: 900 } };
const dark: PersonOptions = { theme: 'dark' };

async function open(path: string, name: SurfaceName, options?: PersonOptions): Promise<Page> {
  const page = await world.asPerson('Ana', options);
  await page.goto(path);
  await expectRead(page, name);
  return page;
}

describe.each<[place: string, path: string, name: SurfaceName]>([
  ['panel on a reviewed issue', '/browse/PAY-412', 'panel'],
  ['panel on an epic without a review', '/browse/PAY-352', 'panel'],
  ['review status on a reviewed issue', '/browse/PAY-412', 'context'],
  ['review status on an action', '/browse/OPS-198', 'context'],
  ['review status on an issue that is owed a review', '/browse/PAY-352', 'context'],
  ['Reviews page', '/projects/PAY/reviews', 'project'],
  ['settings page', '/projects/PAY/settings', 'settings'],
])('the %s', (_, path, name) => {
  it.each<[how: string, options: PersonOptions]>([
    ['in light mode', {}],
    ['in dark mode', dark],
    ['at 320 px', narrow],
  ])('has no scrollbar of its own and no accessibility fault, %s', async (_how, options) => {
    const page = await open(path, name, options);
    await expectNoInnerScroll(page, name);
    expect(await axeViolations(page, name)).toEqual([]);
    await page.context().close();
  });
});

it('pictures of the panel are kept', async () => {
  await keepScreenshot(await open('/browse/PAY-412', 'panel'), 'issue');
  await keepScreenshot(await open('/browse/PAY-412', 'panel', dark), 'issue-dark');
  await keepScreenshot(await open('/browse/PAY-412', 'panel', narrow), 'issue-320');
});

it('nothing above printed an error or violated the content security policy', () => {
  expect(world.problems).toEqual([]);
  expectNoCspViolations(world);
});
