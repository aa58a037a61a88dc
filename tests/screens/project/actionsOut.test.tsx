/** The ways out of the table of actions, and what it shows while it has no rows. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aReviewedIssue, anAction } from '../../usecases/reviewedProject';
import { layOut } from './actionsLayout';
import { openReviewsPage } from './reviewsPage';

const issues = [
  anAction('198', { summary: '=1+1', due: '2026-10-26' }),
  anAction('201', { summary: 'Runbook', owner: null }),
  aReviewedIssue('388'),
];
const many = (count: number) => Array.from({ length: count }, (_, index) => anAction(String(1000 + index)));
const open = (search = '', more: Parameters<typeof openReviewsPage>[0] = {}) =>
  openReviewsPage({ issues, search: `?tab=actions${search}`, ...more });
const keys = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

beforeEach(() => {
  localStorage.clear();
  layOut();
});

describe('the file', () => {
  let saved: { readonly name: string; readonly blob: Blob } | undefined;
  beforeEach(() => {
    saved = undefined;
    let blob = new Blob();
    Object.assign(URL, {
      createObjectURL: (made: Blob) => {
        blob = made;
        return 'blob:made';
      },
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved = { name: this.download, blob };
    });
  });

  const textOf = (blob: Blob): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
      reader.readAsText(blob);
    });

  it('holds what is shown: the rows that the filters leave, in their order, and the chosen columns', async () => {
    localStorage.setItem('debrief.actions.columns.ana', 'owner due late');
    const done = anAction('205', { status: 'done', due: '2026-11-10' });
    const { pass } = await open('&sort=-due&find=ops&state=open', { issues: [...issues, done] });
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    await act(async () => {
      await import('../../../static/src/project/actions/actionsCsv');
    });
    await pass(1);
    expect(saved?.name).toBe('PAY-actions-2026-11-20.csv');
    expect(saved?.blob.type).toBe('text/csv;charset=utf-8');
    expect(await textOf(saved?.blob ?? new Blob())).toBe(
      'Key,Action,Owner,Due,Days late\r\n' +
        'OPS-201,Runbook,,2026-12-18,\r\n' +
        `OPS-198,"'=1+1",Ben Okafor,2026-10-26,25\r\n`,
    );
    expect(screen.getByText('Downloaded')).toHaveAttribute('role', 'status');
  });

  it('is not made of half of the rows', async () => {
    await open('', {
      issues: many(250),
      given: (jira) => jira.faults.push({ on: 'bulkfetch', status: 500, containing: '"1150"' }),
    });
    const button = screen.getByRole('button', { name: 'Download CSV' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    expect(saved).toBeUndefined();
  });
});

describe('Jira’s own search', () => {
  const link = () => screen.getByRole('link', { name: /in Jira search/ });
  const jqlOf = (address = '') => new URL(address, 'https://jira.example').searchParams.get('jql');

  it('shows the same issues, by JQL', async () => {
    const { opened } = await open('&owner=none&sort=due');
    await userEvent.click(link());
    expect(jqlOf(opened[0])).toBe('reviewSourceProject = "10000" AND assignee IS EMPTY ORDER BY duedate ASC');
  });

  it('is named one by one where words are looked for, as far as an address goes', async () => {
    await open('&find=action', { issues: many(1001) });
    expect(link()).toHaveTextContent('Open the first 1,000 in Jira search');
    expect(jqlOf(link().getAttribute('href') ?? '')?.split(',')).toHaveLength(1000);
  });

  it('is not offered for nothing', async () => {
    await open('&find=nothing+like+it');
    expect(screen.queryByRole('link', { name: /in Jira search/ })).not.toBeInTheDocument();
  });
});

describe('without all rows', () => {
  it('shows the shape of what comes until Jira answers', async () => {
    let release: () => void = () => undefined;
    await open('', {
      given: (jira) => {
        jira.hold = new Promise((resolve) => {
          release = resolve;
        });
      },
    });
    expect(screen.getByRole('status', { name: 'Loading actions' })).toBeInTheDocument();
    act(() => release());
    expect(await screen.findAllByRole('rowheader')).toHaveLength(2);
  });

  it.each([
    [403, 'You cannot read the reviews of this project'],
    [500, 'Jira is not answering'],
  ] as const)('a search that ends with %s is no empty list, and can be tried again', async (status, text) => {
    const { jira } = await open('', {
      given: (given) => given.faults.push({ on: 'search', status }),
    });
    expect(screen.getByText(text)).toBeInTheDocument();
    jira.faults.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('rowheader')).toHaveLength(2);
  });

  it('a 429 in the middle keeps what is there, says what is missing, and reading goes on by itself', async () => {
    const { jira, pass } = await open('', {
      issues: many(250),
      given: ({ faults }) =>
        faults.push({ on: 'bulkfetch', status: 429, headers: { 'retry-after': '60' }, containing: '"1150"' }),
    });
    const message = screen.getByText('Jira asks us to slow down').closest('[role=status]');
    expect(message).toHaveTextContent('Jira answered for 150 of 250 actions. The table shows those.');
    expect(message).toHaveTextContent('goes on by itself');
    expect(screen.getByRole('heading', { name: 'All actions 150 of 250 read' })).toBeInTheDocument();
    expect(keys()[0]).toBe('OPS-1000');
    jira.faults.length = 0;
    await pass(60_000);
    expect(await screen.findByRole('heading', { name: 'All actions 250' })).toBeInTheDocument();
    expect(screen.queryByText('Jira asks us to slow down')).not.toBeInTheDocument();
  });

  it('a project without actions is told where they come from', async () => {
    const { address } = await open('', { issues: [aReviewedIssue('388')] });
    const title = screen.getByRole('heading', { name: 'No actions yet' });
    expect(within(title.parentElement ?? title).getByText(/Actions come out of reviews/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'See reviews' }));
    expect(address.steps.at(-1)).toBe('?tab=reviews');
  });
});
