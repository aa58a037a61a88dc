import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aReviewRow,
  aDigest,
  anAction,
  anActionProperty,
  aReviewedIssue,
} from '../../usecases/reviewedProject';
import type { ScriptedJira } from '../../usecases/scriptedJira';
import { fakeJobs } from './fakeJobs';
import { openReviewsPage } from './reviewsPage';
import { aClosedReview, issues, search, settings } from './themedProject';

type Options = NonNullable<Parameters<typeof openReviewsPage>[0]>;

const openThemes = (options: Options = {}) =>
  openReviewsPage({
    issues,
    search,
    call: fakeJobs().call,
    ...options,
    given: (jira) => {
      jira.settings = settings;
      options.given?.(jira);
    },
  });

const table = () => screen.getByRole('table');
const rowOf = (label: string) => {
  const row = within(table())
    .getByRole('rowheader', { name: new RegExp(`^${label}( |$)`) })
    .closest('tr');
  if (row === null) throw new Error(`No row for ${label}`);
  return row;
};

describe('the table', () => {
  it('has each label with its reviews of the quarter and the four before, and what they are out of', async () => {
    await openThemes();
    expect(screen.getByRole('heading', { name: 'Factor labels 3' })).toBeInTheDocument();
    expect(screen.getByText('5 reviews closed in this quarter')).toBeInTheDocument();
    expect(within(rowOf('handoff')).getByRole('img')).toHaveAccessibleName(
      'Q4 2025 0 of 0, Q1 2026 0 of 0, Q2 2026 0 of 0, Q3 2026 1 of 1, Q4 2026 3 of 5',
    );
    expect(rowOf('handoff')).toHaveTextContent('3 of 5');
    expect(rowOf('hand-over')).toHaveTextContent('1 of 5');
  });

  it('is grouped under the themes of the project, with the labels that have none at the end', async () => {
    await openThemes();
    const groups = within(table()).getAllByRole('rowheader', { name: /of 5 reviews/ });
    expect(groups.map(({ textContent }) => textContent)).toEqual([
      'Between teams3 of 5 reviews',
      'No theme yet3 of 5 reviews',
    ]);
  });

  it('counts repeats and the open actions that the person may see, and leads to those', async () => {
    const { address } = await openThemes();
    expect(within(rowOf('handoff')).getAllByRole('cell', { name: '3' })).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: '1 open action for handoff' }));
    expect(address.steps.at(-1)).toBe('?tab=actions&label=handoff&state=open');
  });

  it('says what repeats count where a label has some and no review of the quarter', async () => {
    const note = 'Repeats count reviews opened in the quarter, also those still open.';
    const { page } = await openThemes();
    expect(screen.queryByText(note, { exact: false })).not.toBeInTheDocument();
    page.unmount();
    const stillOpen = aReviewRow({ openedAt: '2026-11-12T08:00:00.000Z', actionIds: [] });
    await openThemes({
      issues: [
        ...issues.filter(({ id }) => !['401', '402', '403'].includes(id)),
        aReviewedIssue('406', { digest: aDigest([stillOpen]) }),
      ],
    });
    expect(rowOf('handoff')).toHaveTextContent('0 of 2');
    expect(screen.getByText(note, { exact: false })).toBeInTheDocument();
  });

  it('shows the reviews behind a number, each by its issue', async () => {
    const { opened } = await openThemes();
    const number = screen.getByRole('button', { name: '3 of 5 reviews have handoff' });
    expect(number).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(number);
    const behind = within(screen.getByRole('list', { name: 'Reviews with handoff' }));
    expect(behind.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'PAY-403',
      'PAY-402',
      'PAY-401',
    ]);
    await userEvent.click(behind.getByRole('link', { name: 'PAY-403' }));
    expect(opened).toEqual(['PAY-403']);
  });

  it('opens the same reviews in Jira’s own search', async () => {
    const { opened } = await openThemes();
    await userEvent.click(screen.getByRole('button', { name: 'More for vendor' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Open in Jira search' }));
    expect(decodeURIComponent(opened[0] ?? '')).toMatch(/id IN \(401, 405\)|id IN \(405, 401\)/);
  });

  it('says of a label with small numbers that they show no trend', async () => {
    await openThemes({
      issues: [aClosedReview('300', '2025-01-10', { labels: ['vendor', 'handoff', 'hand-over'] }), ...issues],
    });
    expect(rowOf('hand-over')).toHaveTextContent('Too few to read a trend');
    expect(rowOf('handoff')).not.toHaveTextContent('Too few');
  });

  it('says of a quarter with small numbers how to read it', async () => {
    await openThemes({ issues: issues.slice(0, 3) });
    expect(screen.getByText(/^2 reviews closed in this quarter: too few/)).toBeInTheDocument();
    expect(table()).not.toHaveTextContent('Too few');
  });
});

describe('the quarter', () => {
  it('is chosen from those with reviews, and is a step to go back from', async () => {
    const { address } = await openThemes();
    const pick = screen.getByRole('combobox', { name: 'Quarter' });
    expect(pick).toHaveValue('2026-Q4');
    await userEvent.selectOptions(pick, 'Q3 2026, Jul to Sep');
    expect(address.steps).toEqual([search, '?tab=themes&quarter=2026-Q3']);
    expect(screen.getByText('1 review closed in that quarter')).toBeInTheDocument();
    address.goTo(search);
    expect(screen.getByText('5 reviews closed in this quarter')).toBeInTheDocument();
  });

  it.each(['2026-Q3x', '2031-Q1', 'nonsense'])('is this one when the address says %s', async (quarter) => {
    await openThemes({ search: `${search}&quarter=${quarter}` });
    expect(screen.getByRole('combobox', { name: 'Quarter' })).toHaveValue('2026-Q4');
  });
});

describe('repeats', () => {
  const repeats = () => within(screen.getByRole('region', { name: /^Repeats this quarter/ }));

  it('name the earlier action and its state on that day', async () => {
    await openThemes();
    expect(repeats().getByRole('heading')).toHaveTextContent('Repeats this quarter 3');
    const [newest] = repeats().getAllByRole('listitem');
    expect(newest).toHaveTextContent('handoff');
    expect(newest).toHaveTextContent('PAY-403 Review 403');
    expect(newest).toHaveTextContent('Action open');
    expect(newest).toHaveTextContent('OPS-198, 18 days late that day');
  });

  it('count the other earlier actions in words', async () => {
    const both = aClosedReview('388', '2026-08-03', { labels: ['handoff'], actionIds: ['198', '200'] });
    const second = anAction('200', {
      due: '2026-12-01',
      created: '2026-08-04T09:00:00.000+0000',
      property: anActionProperty({ labels: ['handoff'] }),
    });
    await openThemes({ issues: [both, second, ...issues.slice(1)] });
    expect(repeats().getAllByRole('listitem')[0]).toHaveTextContent(/, and 1 more action$/);
  });

  it('say that there is none, and never in place of a failed reading', async () => {
    const { page } = await openThemes({ issues: issues.slice(1, 6) });
    expect(repeats().getByText(/No factor came back/)).toBeInTheDocument();
    page.unmount();
    const { jira, pass } = await openThemes({
      given: (given) => given.faults.push({ on: 'changelog', status: 500 }),
    });
    expect(repeats().queryByText(/No factor came back/)).not.toBeInTheDocument();
    expect(rowOf('handoff')).toHaveTextContent('not known');
    jira.faults.length = 0;
    await userEvent.click(repeats().getByRole('button', { name: 'Read the rest' }));
    await pass(1);
    expect(repeats().getAllByRole('listitem')).toHaveLength(3);
  });
});

describe('somebody who does not administer the project', () => {
  it('sees the same without the ways to change it, and who has them', async () => {
    await openThemes();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New theme' })).not.toBeInTheDocument();
    expect(screen.queryByText(/looks like/)).not.toBeInTheDocument();
    expect(screen.getByText(/Project administrators can group/)).toBeInTheDocument();
  });
});

describe('states', () => {
  it('loading has the shape of what comes', async () => {
    let release: () => void = () => undefined;
    const { pass } = await openThemes({
      given: (jira) => {
        jira.hold = new Promise((resolve) => {
          release = resolve;
        });
      },
    });
    expect(screen.getByRole('status', { name: 'Loading themes' })).toBeInTheDocument();
    act(() => release());
    await pass(1);
    expect(table()).toBeInTheDocument();
  });

  it('without reviews teaches how to have the first', async () => {
    await openThemes({ issues: [] });
    expect(screen.getByRole('heading', { name: 'No reviews in PAY yet' })).toBeInTheDocument();
  });

  it('without closed reviews says what counts', async () => {
    const { address } = await openThemes({ issues: [aReviewedIssue('388')] });
    expect(
      screen.getByRole('heading', { name: 'No review closed in these five quarters' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/One is open now/)).toBeInTheDocument();
    // There are no bars to speak of.
    expect(screen.queryByText(/bars show/i)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'See the reviews' }));
    expect(address.steps.at(-1)).toBe('?tab=reviews');
  });

  it('without labels teaches what labels are for', async () => {
    await openThemes({ issues: [aClosedReview('388', '2026-11-02', { labels: [] })], given: noThemes });
    expect(screen.getByRole('heading', { name: 'No factor has a label yet' })).toBeInTheDocument();
  });

  it('without settings works, and all labels stand without headings', async () => {
    await openThemes({ given: noThemes });
    expect(within(table()).queryByText('No theme yet')).not.toBeInTheDocument();
    expect(rowOf('handoff')).toBeInTheDocument();
  });

  it('whose settings cannot be read shows no labels as ungrouped that may be grouped', async () => {
    const { jira, pass } = await openThemes({
      given: (given) => given.faults.push({ on: 'settings', status: 500 }),
    });
    expect(screen.getByRole('alert')).toHaveTextContent('Jira is not answering');
    jira.faults.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(1);
    expect(within(table()).getByText('Between teams')).toBeInTheDocument();
  });

  it('of which no review could be read counts none, and does not say that none was closed', async () => {
    const { jira, pass } = await openThemes({
      given: (given) => given.faults.push({ on: 'bulkfetch', status: 500 }),
    });
    expect(screen.getByRole('alert')).toHaveTextContent('Jira is not answering');
    expect(screen.queryByText(/closed in this quarter/)).not.toBeInTheDocument();
    jira.faults.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(1);
    expect(screen.getByText('5 reviews closed in this quarter')).toBeInTheDocument();
  });

  it('denied says who can help', async () => {
    await openThemes({ given: (jira) => jira.faults.push({ on: 'search', status: 403 }) });
    expect(
      screen.getByRole('heading', { name: 'You cannot read the reviews of this project' }),
    ).toBeInTheDocument();
  });

  it('with a digest that cannot be trusted counts the others, and says so', async () => {
    await openThemes({ issues: [...issues, aReviewedIssue('500', { digest: { v: 7 } })] });
    expect(screen.getByText(/One reviewed issue could not be read and is not counted/)).toBeInTheDocument();
    expect(rowOf('handoff')).toHaveTextContent('3 of 5');
  });

  it('when Jira asks to slow down shows what it has and goes on by itself', async () => {
    const { pass } = await openThemes({
      given: (jira) =>
        jira.faults.push({
          on: 'search',
          containing: 'reviewSourceProject',
          status: 429,
          headers: { 'retry-after': '20' },
          times: 2,
        }),
    });
    expect(rowOf('handoff')).toHaveTextContent('3 of 5');
    await pass(20_000);
    await pass(1);
    expect(screen.getByRole('button', { name: '1 open action for handoff' })).toBeInTheDocument();
  });

  it('leaves a review that is for its participants out: it has no labels to count', async () => {
    const limited = aReviewRow({ title: undefined, kind: undefined, facilitator: undefined, labels: [] });
    await openThemes({ issues: [...issues, aReviewedIssue('600', { digest: aDigest([limited]) })] });
    expect(screen.getByText('5 reviews closed in this quarter')).toBeInTheDocument();
  });
});

const noThemes = (jira: ScriptedJira): void => {
  jira.settings = undefined;
};
