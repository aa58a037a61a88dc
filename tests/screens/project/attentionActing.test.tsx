import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CallError } from '../../../src/contract/errors';
import { showDay, showNearDay } from '../../../static/src/shared/dates';
import {
  aDigest,
  aReviewedIssue,
  aReviewRow,
  anAction,
  type ActionOverrides,
} from '../../usecases/reviewedProject';
import type { ScriptedIssue } from '../../usecases/scriptedJira';
import { fakeApp } from './fakeApp';
import { openReviewsPage } from './reviewsPage';

const late = (overrides: ActionOverrides = {}) => anAction('198', { due: '2026-10-26', ...overrides });
const ownerless = anAction('201', { owner: null });
const source = aReviewedIssue('388', { digest: aDigest([aReviewRow({ status: 'closed' })]) });
const issues: readonly ScriptedIssue[] = [late(), ownerless, source];

const rows = () => within(screen.getByRole('region', { name: /^Languishing/ })).getAllByRole('listitem');
const form = (name: string) => within(screen.getByRole('form', { name }));
const chooseFromMenu = async (key: string, name: string) => {
  await userEvent.click(screen.getByRole('button', { name: `More for ${key}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};

async function redate(due: string, reason: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Re-date OPS-198' }));
  const field = await screen.findByLabelText('New due date');
  await userEvent.clear(field);
  if (due !== '') await userEvent.type(field, due);
  await userEvent.clear(screen.getByLabelText('Why it moves'));
  if (reason !== '') await userEvent.type(screen.getByLabelText('Why it moves'), reason);
  await userEvent.click(screen.getByRole('button', { name: 'Change date in Jira' }));
}

beforeEach(() => localStorage.clear());

describe('another date', () => {
  it('is sent with its reason and what was seen; the row leaves the list and the next one has the focus', async () => {
    const { call, made } = fakeApp();
    const { flags } = await openReviewsPage({ issues, call });
    await redate('2026-12-18', 'The contract was renewed late');
    expect(made).toEqual([
      {
        name: 'followThrough.edit',
        input: {
          reviewedIssueId: '388',
          number: 1,
          ideaId: 'idea01',
          actionIssueId: '198',
          commandId: expect.stringMatching(/^[a-z0-9]{14}$/) as string,
          changes: { due: '2026-12-18' },
          seen: { due: '2026-10-26' },
          reason: 'The contract was renewed late',
        },
      },
    ]);
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'On track 1' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Assign OPS-201' })).toHaveFocus();
    expect(flags).toEqual([
      {
        tone: 'success',
        title: `OPS-198 is now due ${showDay('2026-12-18')}`,
        text: 'The reason is kept with the action.',
      },
    ]);
    expect(
      screen.getAllByRole('status').some((each) => each.textContent.startsWith('OPS-198 is now due')),
    ).toBe(true);
  });

  it('says which date it will be, and asks for what is missing', async () => {
    const { call, made } = fakeApp();
    const moved = {
      created: '2026-11-05T09:00:00.000Z',
      field: 'duedate',
      from: '2026-10-20',
      to: '2026-10-26',
    };
    await openReviewsPage({ issues: [late({ history: [moved] }), source], call });
    await redate('', '');
    expect(screen.getByText('Third date. The reason is kept with the action.')).toBeInTheDocument();
    expect(screen.getByLabelText('New due date')).toHaveAccessibleDescription('Choose a day');
    expect(screen.getByLabelText('Why it moves')).toHaveAccessibleDescription('Say why it moves');
    expect(made).toEqual([]);
  });

  it('that has passed already is not taken', async () => {
    const { call, made } = fakeApp();
    await openReviewsPage({ issues, call });
    await redate('2026-11-19', 'Why not');
    expect(screen.getByLabelText('New due date')).toHaveAccessibleDescription('That day has passed');
    expect(made).toEqual([]);
  });

  it('that is the first one needs no reason', async () => {
    const { call, made } = fakeApp();
    await openReviewsPage({ issues: [late({ due: null }), source], call });
    await userEvent.click(screen.getByRole('button', { name: 'Re-date OPS-198' }));
    await userEvent.clear(await screen.findByLabelText('Due date'));
    await userEvent.type(screen.getByLabelText('Due date'), '2026-12-18');
    await userEvent.click(screen.getByRole('button', { name: 'Set date in Jira' }));
    expect(made[0]?.input).toMatchObject({ changes: { due: '2026-12-18' }, seen: { due: null } });
    expect(made[0]?.input).not.toHaveProperty('reason');
  });

  it('begins with the time that the project gives, says why, and can be another one', async () => {
    await openReviewsPage({ issues });
    await userEvent.click(screen.getByRole('button', { name: 'Re-date OPS-198' }));
    const field = await screen.findByLabelText('New due date');
    expect(field).toHaveValue('2026-12-18');
    const why = `${showNearDay('2026-12-18')}: 4 weeks, from priority High.`;
    expect(screen.getByText(why, { exact: false })).toBeInTheDocument();
    await userEvent.clear(field);
    expect(screen.queryByText(why, { exact: false })).not.toBeInTheDocument();
  });

  it('is for the person to choose where nothing tells how urgent it is, or it has more time already', async () => {
    const hidden = aReviewedIssue('388', { hidden: true });
    const { page } = await openReviewsPage({ issues: [late(), hidden] });
    await userEvent.click(screen.getByRole('button', { name: 'Re-date OPS-198' }));
    expect(await screen.findByLabelText('New due date')).toHaveValue('');
    page.unmount();
    const far = anAction('199', { due: '2027-03-01' });
    await openReviewsPage({ issues: [far, source] });
    await chooseFromMenu('OPS-199', 'Change date…');
    expect(await screen.findByLabelText('New due date')).toHaveValue('');
  });

  it('is shown until a later reading speaks for itself', async () => {
    const { call } = fakeApp();
    const { pass } = await openReviewsPage({ issues, call });
    await redate('2026-12-18', 'Later');
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await pass(1);
    expect(rows()).toHaveLength(1);
    await pass(61_000);
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await pass(1);
    expect(rows()).toHaveLength(2);
  });
});

describe('what goes wrong', () => {
  it('a lost answer is said beside the form; the same try again is the same command', async () => {
    const { call, made } = fakeApp({ code: 'JIRA_DOWN' });
    await openReviewsPage({ issues, call });
    await redate('2026-12-18', 'Later');
    expect(screen.getByRole('alert')).toHaveTextContent('No answer came back');
    expect(screen.getByLabelText('Why it moves')).toHaveValue('Later');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(made).toHaveLength(2);
    expect(made[1]).toEqual(made[0]);
    expect(rows()).toHaveLength(1);
  });

  it('what was changed since is another command', async () => {
    const { call, made } = fakeApp({ code: 'JIRA_DOWN' });
    await openReviewsPage({ issues, call });
    await redate('2026-12-18', 'Later');
    await userEvent.type(screen.getByLabelText('Why it moves'), ' still');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(made[1]?.input['commandId']).not.toBe(made[0]?.input['commandId']);
  });

  it.each([
    [{ code: 'READ_ONLY' }, 'you need the permission “Edit issues”'],
    [{ code: 'ACTION_LOCKED', fields: { duedate: 'Field cannot be set.' } }, 'Jira: Field cannot be set.'],
    [{ code: 'JIRA_BUSY', retryAfter: 30 }, 'Try again in 30 s.'],
    [{ code: 'ACTION_OUT_OF_SIGHT' }, 'Jira shows this issue to you no longer'],
  ] as const)('a refusal %# stands beside the form with what helps', async (error, text) => {
    const { call } = fakeApp({ ...error, ...('fields' in error ? { fields: { ...error.fields } } : {}) });
    await openReviewsPage({ issues, call });
    await redate('2026-12-18', 'Later');
    expect(form('Change the date of OPS-198').getByRole('alert')).toHaveTextContent(text);
    expect(rows()).toHaveLength(2);
  });

  it('what somebody else has changed meanwhile is shown, and may be kept or changed all the same', async () => {
    const changed: CallError = { code: 'ACTION_CHANGED', fields: { due: '2026-12-01' } };
    const { call, made } = fakeApp(changed, changed);
    await openReviewsPage({ issues, call });
    await redate('2026-12-18', 'Later');
    expect(screen.getByRole('alert')).toHaveTextContent(`It is due ${showDay('2026-12-01')} now.`);
    await userEvent.click(screen.getByRole('button', { name: 'Change date in Jira' }));
    expect(made[1]?.input).toMatchObject({ seen: { due: '2026-12-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Keep what Jira has' }));
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(rows()).toHaveLength(1);
  });

  it('an action that Jira does not link to its review is only opened', async () => {
    await openReviewsPage({ issues: [late({ links: [] }), source] });
    expect(screen.getByText('Jira shows no link to that review')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Open OPS-198' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Re-date OPS-198' })).not.toBeInTheDocument();
  });
});

describe('what is typed', () => {
  it('is kept when the form is closed, the tab changed, the page loaded again', async () => {
    const { page, tabLoaded, pass } = await openReviewsPage({ issues });
    await userEvent.click(screen.getByRole('button', { name: 'Re-date OPS-198' }));
    await userEvent.type(await screen.findByLabelText('Why it moves'), 'Half a sent');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Re-date OPS-198' }));
    expect(await screen.findByLabelText('Why it moves')).toHaveValue('Half a sent');
    await userEvent.click(screen.getByRole('button', { name: 'Reviews' }));
    await tabLoaded('reviews');
    await pass(1);
    await userEvent.click(screen.getByRole('button', { name: /^Attention/ }));
    expect(screen.getByLabelText('Why it moves')).toHaveValue('Half a sent');
    page.unmount();
    await openReviewsPage({ issues });
    await userEvent.click(screen.getByRole('button', { name: 'Re-date OPS-198' }));
    expect(await screen.findByLabelText('Why it moves')).toHaveValue('Half a sent');
  });

  it('is forgotten once it has been sent', async () => {
    const { call } = fakeApp();
    await openReviewsPage({ issues, call });
    await redate('2026-12-18', 'Later');
    expect(Object.keys(localStorage).filter((key) => key.includes('198'))).toEqual([]);
  });
});

describe('by keyboard', () => {
  it('a form takes the focus, Escape closes it and gives the focus back to the act', async () => {
    await openReviewsPage({ issues });
    screen.getByRole('button', { name: 'Re-date OPS-198' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByLabelText('New due date')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Re-date OPS-198' })).toHaveFocus();
  });

  it('a form from the menu takes the focus, and Escape gives it back to the menu', async () => {
    await openReviewsPage({ issues });
    await chooseFromMenu('OPS-198', 'Decline…');
    expect(await screen.findByLabelText('Why the team leaves it')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'More for OPS-198' })).toHaveFocus();
  });

  it('goes on at the heading when the last row has left its list', async () => {
    const { call } = fakeApp();
    await openReviewsPage({ issues: [late(), source], call });
    await redate('2026-12-18', 'Later');
    expect(screen.getByRole('heading', { name: 'Languishing 0' })).toHaveFocus();
  });
});
