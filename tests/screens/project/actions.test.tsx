import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aReviewedIssue, anAction, anActionProperty } from '../../usecases/reviewedProject';
import { layOut } from './actionsLayout';
import { openReviewsPage } from './reviewsPage';

const mia = { accountId: 'mia', displayName: 'Mia Lindqvist', active: true };
const issues = [
  anAction('198', { summary: 'Escalation policy for payout alerts', due: '2026-10-26' }),
  anAction('201', { summary: 'Runbook for the payout queue', owner: null, due: null }),
  anAction('187', {
    summary: 'Shadow run before each fee change',
    status: 'done',
    owner: mia,
    property: anActionProperty({ purpose: 'detect', labels: ['testing-gap'], verdict: 'worked' }),
  }),
  anAction('9', { property: anActionProperty({ dropped: true }), due: '2026-10-01' }),
  aReviewedIssue('388'),
];
const open = (search = '', more: Parameters<typeof openReviewsPage>[0] = {}) =>
  openReviewsPage({ issues, search: `?tab=actions${search}`, ...more });

const grid = () => screen.getByRole('grid', { name: 'Actions' });
const rows = () => within(grid()).getAllByRole('row').slice(1);
const keys = () => rows().map((row) => within(row).getByRole('rowheader').textContent);
const heads = () => within(grid()).getAllByRole('columnheader');
const many = (count: number) => Array.from({ length: count }, (_, index) => anAction(String(1000 + index)));

beforeEach(() => {
  localStorage.clear();
  layOut();
});

describe('the table', () => {
  it('has every action of the project’s reviews, open or done, with its count', async () => {
    await open();
    expect(screen.getByRole('heading', { name: 'All actions 4' })).toBeInTheDocument();
    expect(keys()).toEqual(['OPS-198', 'OPS-201', 'OPS-187', 'OPS-9']);
    expect(heads().map((head) => head.textContent)).toEqual([
      ...['Key', 'Action', 'Status', 'Owner', 'Due', 'Days late', 'From review'],
    ]);
    const [late, ownerless] = rows();
    for (const part of ['Escalation policy for payout alerts', 'Ben Okafor', '25', 'PAY-388'])
      expect(late).toHaveTextContent(part);
    expect(ownerless).toHaveTextContent('No owner');
  });

  it('tells where each row stands among all, and draws only those in sight', async () => {
    await open('', { issues: many(1200) });
    expect(screen.getByRole('heading', { name: 'All actions 1,200' })).toBeInTheDocument();
    expect(grid()).toHaveAttribute('aria-rowcount', '1201');
    expect(rows()[0]).toHaveAttribute('aria-rowindex', '2');
    expect(rows().length).toBeLessThan(40);
  });

  it('does not call late what the team has decided to leave', async () => {
    await open('&find=action+9');
    expect(rows()[0]).not.toHaveTextContent('50');
  });

  it('shows markup as text, and nothing of a review that the person may not see', async () => {
    const summary = '<img src=x onerror=alert(1)>';
    await open('', { issues: [anAction('1', { summary }), aReviewedIssue('388', { hidden: true })] });
    expect(screen.getByText(summary)).toBeInTheDocument();
    expect(rows()[0]).not.toHaveTextContent(/PAY-388|Payouts/);
  });

  it('keeps an action whose property was tampered with', async () => {
    await open('', { issues: [anAction('1', { property: 'x' })] });
    expect(keys()).toEqual(['OPS-1']);
  });
});

describe('order', () => {
  it('is chosen at the heads, said there, and stands in the address', async () => {
    const { address } = await open();
    const due = () => within(grid()).getByRole('columnheader', { name: 'Due' });
    await userEvent.click(within(due()).getByRole('button'));
    expect(due()).toHaveAttribute('aria-sort', 'ascending');
    expect(keys()).toEqual(['OPS-9', 'OPS-198', 'OPS-187', 'OPS-201']);
    await userEvent.click(within(due()).getByRole('button'));
    expect(due()).toHaveAttribute('aria-sort', 'descending');
    expect(keys()).toEqual(['OPS-187', 'OPS-198', 'OPS-9', 'OPS-201']);
    expect(address.steps).toEqual(['?tab=actions', '?tab=actions&sort=due', '?tab=actions&sort=-due']);
  });

  it('is taken from the address, and follows the way back', async () => {
    const { address } = await open('&sort=key');
    expect(keys()[0]).toBe('OPS-9');
    address.goTo('?tab=actions');
    expect(keys()[0]).toBe('OPS-198');
  });
});

describe('filters', () => {
  it.each([
    ['&state=open', ['OPS-198', 'OPS-201']],
    ['&state=late', ['OPS-198']],
    ['&state=done', ['OPS-187']],
    ['&state=verified', ['OPS-187']],
    ['&state=declined', ['OPS-9']],
    ['&owner=none', ['OPS-201']],
    ['&owner=mia', ['OPS-187']],
    ['&label=testing-gap', ['OPS-187']],
    ['&purpose=detect', ['OPS-187']],
    ['&find=PAYOUT+queue', ['OPS-198', 'OPS-201', 'OPS-187', 'OPS-9']],
    ['&find=runbook', ['OPS-201']],
    ['&state=constructor&purpose=x', ['OPS-198', 'OPS-201', 'OPS-187', 'OPS-9']],
  ])('%s', async (search, expected) => {
    await open(search);
    expect(keys()).toEqual(expected);
  });

  it('are chosen from what there is, and the count says how much they leave', async () => {
    const { address } = await open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), 'Mia Lindqvist');
    expect(screen.getByRole('heading', { name: 'All actions 1 of 4' })).toBeInTheDocument();
    expect(screen.getByText('1 of 4 actions')).toHaveAttribute('role', 'status');
    expect(address.steps.at(-1)).toBe('?tab=actions&owner=mia');
  });

  it('that came with the address and are on no row can be seen', async () => {
    await open('&owner=zoe&label=long-gone');
    expect(screen.getByRole('heading', { name: 'No action matches' })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveDisplayValue('Name of zoe');
    expect(screen.getByRole('combobox', { name: 'Factor' })).toHaveDisplayValue('long-gone');
  });

  it('ask for the name of a person whom Jira does not tell, and not again and again', async () => {
    const { jira, pass } = await open('&owner=zoe', {
      given: ({ faults }) => faults.push({ on: 'people', status: 403 }),
    });
    for (let turn = 0; turn < 20; turn += 1) await pass(1);
    expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveDisplayValue('Name not available');
    expect(jira.calls.filter(({ path }) => path.includes('/user/bulk'))).toHaveLength(1);
  });

  it('that match nothing offer the way back', async () => {
    await open('&find=nothing+like+it');
    expect(screen.getByRole('heading', { name: 'No action matches' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(keys()).toHaveLength(4);
  });
});

describe('columns', () => {
  it('are chosen by the person and remembered by this browser', async () => {
    const { page } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Status' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Verdict' }));
    const chosen = ['Key', 'Action', 'Owner', 'Due', 'Days late', 'From review', 'Verdict'];
    expect(heads().map((head) => head.textContent)).toEqual(chosen);
    page.unmount();
    await open();
    expect(heads().map((head) => head.textContent)).toEqual(chosen);
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(screen.getByRole('button', { name: 'The usual columns' }));
    expect(heads()).toHaveLength(7);
  });

  it('never lack key and action, whatever the browser remembers', async () => {
    localStorage.setItem('debrief.actions.columns.ana', 'nonsense constructor labels');
    await open();
    expect(heads().map((head) => head.textContent)).toEqual(['Key', 'Action', 'Factor labels']);
  });
});

describe('by keyboard', () => {
  const focused = () => document.activeElement?.getAttribute('aria-rowindex');

  it('one row is reached by Tab; arrows, Home, End and the page keys go to the others', async () => {
    await open('', { issues: many(300) });
    heads().at(-1)?.querySelector('button')?.focus();
    await userEvent.tab();
    const reached = [focused()];
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'End',
      'ArrowDown',
      'PageUp',
      'Home',
      'PageDown',
    ]) {
      await userEvent.keyboard(`{${key}}`);
      reached.push(focused());
    }
    expect(reached).toEqual(['2', '3', '4', '3', '301', '301', '288', '2', '15']);
  });

  it('Enter opens the issue, Tab goes on to the links of that row and then out of the table', async () => {
    const { opened } = await open();
    act(() => rows()[1]?.focus());
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['OPS-201']);
    await userEvent.tab();
    expect(document.activeElement).toHaveTextContent('OPS-201');
    await userEvent.tab();
    expect(document.activeElement).toHaveTextContent('PAY-388');
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['OPS-201', 'PAY-388']);
    await userEvent.tab();
    expect(grid()).not.toContainElement(document.activeElement as HTMLElement);
  });

  it('opens beside with the keys that do so everywhere', async () => {
    const { opened } = await open();
    act(() => rows()[0]?.focus());
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(opened).toEqual(['/browse/OPS-198']);
  });
});

describe('where it is narrow', () => {
  it('rows are cards that name what they hold, and the order is chosen above them', async () => {
    layOut(320);
    const { address } = await open();
    const cards = () => within(grid()).getAllByRole('row');
    expect(within(grid()).queryByRole('columnheader')).not.toBeInTheDocument();
    expect(grid()).toHaveAttribute('aria-rowcount', '4');
    expect(cards()[0]).toHaveAttribute('aria-rowindex', '1');
    expect(cards()[0]).toHaveTextContent(/Owner .*Ben Okafor/);
    expect(cards()[0]).toHaveTextContent('Days late 25');
    expect(cards()[1]).not.toHaveTextContent('Days late');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By days late');
    await userEvent.click(screen.getByRole('button', { name: 'Reverse the order' }));
    expect(address.steps.slice(1)).toEqual(['?tab=actions&sort=-late', '?tab=actions&sort=late']);
  });
});
