import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDigest, aReviewedIssue, aReviewRow, anAction, anEvent } from '../../usecases/reviewedProject';
import { fakeApp } from './fakeApp';
import { openReviewsPage } from './reviewsPage';

const ownerless = anAction('201', { owner: null });
const source = aReviewedIssue('388', { digest: aDigest([aReviewRow({ status: 'closed' })]) });
const open = aReviewedIssue('388');
const event = anEvent('455', { resolved: '2026-11-16T09:00:00.000+0000' });

const chooseFromMenu = async (key: string, name: string) => {
  await userEvent.click(screen.getByRole('button', { name: `More for ${key}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};
const inList = (name: RegExp) => within(screen.getByRole('region', { name }));

beforeEach(() => localStorage.clear());

describe('another owner', () => {
  it('is one of those who can be given work there; the row shows the name at once', async () => {
    const { call, made } = fakeApp();
    const { flags } = await openReviewsPage({ issues: [ownerless, source], call });
    await userEvent.click(screen.getByRole('button', { name: 'Assign OPS-201' }));
    const form = within(await screen.findByRole('form', { name: 'Assign OPS-201' }));
    await userEvent.click(form.getByRole('button', { name: 'Assign in Jira' }));
    expect(form.getByText('Choose a person')).toBeInTheDocument();
    await userEvent.click(form.getByRole('combobox', { name: 'New owner' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Name of mia' }));
    await userEvent.click(form.getByRole('button', { name: 'Assign in Jira' }));
    expect(made.map(({ name, input }) => [name, input['changes'], input['seen']])).toEqual([
      ['followThrough.edit', { owner: 'mia' }, { owner: null }],
    ]);
    expect(inList(/^On track/).getByRole('listitem')).toHaveTextContent('Name of mia');
    expect(flags[0]?.title).toBe('Name of mia now owns OPS-201');
  });
});

describe('a verdict', () => {
  const waiting = anAction('230', { due: '2026-10-26' });

  it('stands beside what was said would show it, and takes the action off the list of what is not verified', async () => {
    const { call, made } = fakeApp();
    const { flags } = await openReviewsPage({ issues: [waiting, source], call });
    await chooseFromMenu('OPS-230', 'Verify…');
    const form = within(await screen.findByRole('form', { name: 'Verify OPS-230' }));
    expect(form.getByText('An unanswered alert reaches the secondary within 10 min.')).toBeInTheDocument();
    await userEvent.click(form.getByRole('button', { name: 'Record verdict' }));
    expect(form.getByRole('alert')).toHaveTextContent('Choose what comes closest');
    await userEvent.click(form.getByRole('radio', { name: 'Partly' }));
    await userEvent.type(form.getByLabelText('What shows it'), 'The drill took 12 minutes');
    await userEvent.click(form.getByRole('button', { name: 'Record verdict' }));
    expect(made[0]).toMatchObject({
      name: 'followThrough.verify',
      input: { ideaId: 'idea01', verdict: 'partly', evidence: 'The drill took 12 minutes' },
    });
    expect(flags[0]?.title).toBe('OPS-230: partly');
  });

  it('is not offered while the review is open, nor is leaving the action', async () => {
    await openReviewsPage({ issues: [waiting, open] });
    await userEvent.click(screen.getByRole('button', { name: 'More for OPS-230' }));
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
      'Assign…',
      'Change date…',
      'Open issue',
      'Open review',
    ]);
  });

  it('is offered where nothing tells whether the review is open', async () => {
    await openReviewsPage({ issues: [waiting, aReviewedIssue('388', { digest: { v: 7 } })] });
    await chooseFromMenu('OPS-230', 'Verify…');
    expect(await screen.findByRole('form', { name: 'Verify OPS-230' })).toBeInTheDocument();
  });

  it('on a review that was opened again meanwhile says that it comes after closing', async () => {
    const { call } = fakeApp({ code: 'REVIEW_NOT_CLOSED' });
    await openReviewsPage({ issues: [waiting, source], call });
    await chooseFromMenu('OPS-230', 'Verify…');
    await userEvent.click(await screen.findByRole('radio', { name: 'Worked' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record verdict' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Its review is still open');
    expect(screen.getByRole('radio', { name: 'Worked' })).toBeChecked();
  });
});

it('an action is declined with a reason, and leaves the lists', async () => {
  const { call, made } = fakeApp();
  await openReviewsPage({ issues: [ownerless, source], call });
  await chooseFromMenu('OPS-201', 'Decline…');
  await userEvent.click(await screen.findByRole('button', { name: 'Decline action' }));
  expect(screen.getByLabelText('Why the team leaves it')).toHaveAccessibleDescription(
    'Say why, in a sentence',
  );
  await userEvent.type(screen.getByLabelText('Why the team leaves it'), 'The queue is gone');
  await userEvent.click(screen.getByRole('button', { name: 'Decline action' }));
  expect(made[0]).toMatchObject({
    name: 'followThrough.decline',
    input: { reviewedIssueId: '388', number: 1, ideaId: 'idea01', reason: 'The queue is gone' },
  });
  expect(screen.queryByText('OPS-201')).not.toBeInTheDocument();
});

it('an event needs no review for a reason, and is owed none from then on', async () => {
  const { call, made } = fakeApp({ code: 'EVENT_REVIEWED' });
  await openReviewsPage({ issues: [anAction('198'), source, event], call });
  await userEvent.click(screen.getByRole('button', { name: 'Not needed: PAY-455' }));
  await userEvent.type(await screen.findByLabelText('Why it needs none'), 'Same cause as before');
  await userEvent.click(screen.getByRole('button', { name: 'No review needed' }));
  expect(inList(/^Owed reviews/).getByRole('alert')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'No review needed' }));
  expect(made[1]).toEqual({
    name: 'owed.decide',
    input: { reviewedIssueId: '455', reason: 'Same cause as before' },
  });
  expect(screen.getByRole('heading', { name: 'Owed reviews 0' })).toHaveFocus();
});
