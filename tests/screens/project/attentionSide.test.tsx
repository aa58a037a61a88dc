import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { showNearDay } from '../../../static/src/shared/dates';
import {
  aDigest,
  aReviewedIssue,
  aReviewRow,
  anAction,
  anActionProperty,
  anEvent,
  linkTo,
} from '../../usecases/reviewedProject';
import { openReviewsPage } from './reviewsPage';

const closed = (id: string, followUpOn: string, actionIds: readonly string[] = ['198']) =>
  aReviewedIssue(id, {
    summary: `Event ${id}`,
    digest: aDigest([
      aReviewRow({
        status: 'closed',
        followUpOn,
        unsettled: actionIds.length,
        actionIds: [...actionIds],
        labels: [],
      }),
    ]),
  });
const fine = anAction('198', { due: '2027-01-15' });

const incident = anEvent('455', { resolved: '2026-11-03T09:00:00.000+0000' });
const event = { ...incident, fields: { ...incident.fields, priority: { id: '2', name: 'High' } } };

const part = (name: string) => within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));

describe('follow-ups due', () => {
  it('are those that have come and those that are near, the longest due first, with what they are about', async () => {
    await openReviewsPage({
      issues: [
        fine,
        closed('388', '2026-11-23'),
        closed('390', '2026-11-10', []),
        closed('391', '2026-12-24'),
      ],
    });
    expect(screen.getByRole('heading', { name: 'Follow-ups due 2' })).toBeInTheDocument();
    const [first, second] = part('Follow-ups due').getAllByRole('listitem');
    expect(first).toHaveTextContent(
      `PAY-390 Event 390was due ${showNearDay('2026-11-10')}, every action has a verdict`,
    );
    expect(second).toHaveTextContent(
      `PAY-388 Event 388due ${showNearDay('2026-11-23')}, 1 action without a verdict`,
    );
    expect(screen.getByText(/was due/)).toHaveClass('text-bad');
  });

  it('are held on the issue of their review', async () => {
    const { opened } = await openReviewsPage({ issues: [fine, closed('388', '2026-11-20')] });
    expect(part('Follow-ups due').getByText(/due today/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Hold follow-up of PAY-388' }));
    expect(opened).toEqual(['PAY-388']);
  });

  it('say where they come from when there is none', async () => {
    await openReviewsPage({ issues: [fine, aReviewedIssue('388')] });
    expect(part('Follow-ups due').getByText(/Closing a review sets its date/)).toBeInTheDocument();
  });
});

describe('owed reviews', () => {
  it('tell of the event, and by when its review is owed', async () => {
    const { opened } = await openReviewsPage({
      issues: [fine, aReviewedIssue('388'), event],
    });
    expect(screen.getByRole('heading', { name: 'Owed reviews 1' })).toBeInTheDocument();
    const [row] = part('Owed reviews').getAllByRole('listitem');
    expect(row).toHaveTextContent(
      `PAY-455 Payouts delayedIncident, High priority, done ${showNearDay('2026-11-03')}, was owed by ${showNearDay('2026-11-17')}`,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start the review of PAY-455' }));
    expect(opened).toEqual(['PAY-455']);
  });

  it('count in the tab with languishing actions and follow-ups', async () => {
    await openReviewsPage({
      issues: [anAction('198', { owner: null }), closed('388', '2026-11-10'), event],
    });
    expect(screen.getByRole('button', { name: 'Attention 3' })).toBeInTheDocument();
  });

  it('stand beside the first steps in a project without reviews', async () => {
    await openReviewsPage({ issues: [event] });
    expect(screen.getByRole('heading', { name: 'No reviews in PAY yet' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Owed reviews 1' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: /^Repeats/ })).not.toBeInTheDocument();
  });

  it('teach the next step when no rule asks for any', async () => {
    await openReviewsPage({
      issues: [fine, aReviewedIssue('388')],
      given: (jira) => {
        jira.settings = { ...DEFAULT_SETTINGS, owed: [] };
      },
    });
    expect(part('Owed reviews').getByText(/No rule says when a review is owed/)).toBeInTheDocument();
  });

  it('say when a rule names what is gone, and go on with the others', async () => {
    await openReviewsPage({
      issues: [fine, aReviewedIssue('388')],
      given: (jira) => jira.faults.push({ on: 'search', containing: 'postmortem', status: 400 }),
    });
    expect(part('Owed reviews').getByText('A rule cannot be asked any more')).toBeInTheDocument();
  });

  it('that could not be read say so themselves; everything else is there', async () => {
    const { jira, pass } = await openReviewsPage({
      issues: [anAction('198', { owner: null }), aReviewedIssue('388'), event],
      given: (given) => given.faults.push({ on: 'search', containing: 'postmortem', status: 500 }),
    });
    expect(screen.getByRole('heading', { name: 'Languishing 1' })).toBeInTheDocument();
    expect(part('Owed reviews').getByRole('status')).toHaveTextContent(
      'Owed reviews could not be read to the end',
    );
    expect(part('Owed reviews').queryByText(/No event/)).not.toBeInTheDocument();
    jira.faults.length = 0;
    await userEvent.click(part('Owed reviews').getByRole('button', { name: 'Read the rest' }));
    await pass(1);
    expect(screen.getByRole('heading', { name: 'Owed reviews 1' })).toBeInTheDocument();
  });
});

describe('repeats', () => {
  const again = aReviewedIssue('441', {
    digest: aDigest([aReviewRow({ labels: ['queue'], openedAt: '2026-11-17T09:00:00.000Z', actionIds: [] })]),
  });
  const property = anActionProperty({ sourceIssueId: '390', labels: ['queue'] });
  const earlier = anAction('220', {
    due: '2026-11-15',
    created: '2026-11-13T09:00:00.000+0000',
    property,
    links: [linkTo('390')],
  });
  const issues = [earlier, aReviewedIssue('390', { digest: aDigest([aReviewRow({ labels: [] })]) }), again];

  it('name the earlier action and how it stood on that day', async () => {
    await openReviewsPage({ issues });
    const [row] = part('Repeats').getAllByRole('listitem');
    expect(row).toHaveTextContent('queuein PAY-441while its action OPS-220 was open, 2 days late');
  });

  it('say what makes them visible when there is none', async () => {
    await openReviewsPage({ issues: [fine, aReviewedIssue('388')] });
    expect(part('Repeats').getByText(/Labels on factors are what makes repeats visible/)).toBeInTheDocument();
  });
});

it('each list has a shape of its own while Jira has not answered', async () => {
  await openReviewsPage({
    issues: [fine],
    given: (jira) => {
      jira.hold = new Promise(() => undefined);
    },
  });
  for (const what of ['open actions', 'follow-ups due', 'owed reviews', 'repeats'])
    expect(screen.getByRole('status', { name: `Loading ${what}` })).toBeInTheDocument();
});

it('who may not edit issues in the project is offered to open, and told why', async () => {
  const { opened } = await openReviewsPage({
    issues: [anAction('198', { owner: null }), aReviewedIssue('388'), event],
    mayEdit: false,
  });
  expect(screen.getByText(/you need the permission “Edit issues”/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Assign|Start|Not needed/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Open OPS-198' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open PAY-455' }));
  expect(opened).toEqual(['OPS-198', 'PAY-455']);
});
