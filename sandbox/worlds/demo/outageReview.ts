/** The review of the outage, as far as it has come: facts agreed, three factors, some actions made, some undecided. */
import { standardTypes } from '../../jira/standardSite';
import { people } from '../people';
import type { Story } from '../story';
import type { Calendar } from './calendar';
import { holdReview } from './holdReview';

const { ana, ben, mia, tomasz, priya, leila, jonas } = people;
const OPERATIONS = { projectId: '10001', issueTypeId: standardTypes.task };
const PAYMENTS = { projectId: '10000', issueTypeId: standardTypes.task };

export async function reviewOutage(story: Story, { at, day, outageText }: Calendar): Promise<void> {
  const app = story.debrief(at(4, '13:00'), ana, 'PAY-412');
  const [alert = '', limits = '', dashboard = ''] = await holdReview(app, {
    title: `Payment outage on ${outageText}`,
    eventDay: day(0),
    participants: [ben, mia, priya, tomasz, jonas, leila],
    entries: [
      {
        at: at(0, '12:40'),
        kind: 'milestone',
        text: 'Retry change for card payments goes live',
        link: 'deployment-2211',
      },
      {
        at: at(0, '12:52'),
        kind: 'signal',
        text: 'Nordpay starts to answer slowly; retries begin to pile up',
        link: 'gateway-latency',
      },
      { at: at(0, '13:05'), kind: 'signal', text: 'Checkout error alert fires', link: 'alert-8812' },
      {
        at: at(0, '13:31'),
        kind: 'handoff',
        text: 'Support calls the on-call engineer after 40 customer tickets',
      },
      {
        at: at(0, '13:38'),
        kind: 'response',
        text: 'On-call opens the gateway dashboard: latency is up, nothing on the pool',
        link: 'dashboard',
      },
      {
        at: at(0, '13:50'),
        kind: 'decision',
        text: 'Roll back the retry change instead of raising the pool limit',
        link: 'incident-channel',
      },
      {
        at: at(0, '13:52'),
        kind: 'message',
        text: 'Status page: card payments are degraded',
        link: 'status-post',
      },
      {
        at: at(0, '13:58'),
        kind: 'repair',
        text: 'Rollback is live in all regions',
        link: 'deployment-2212',
      },
    ],
    factors: [
      {
        statement: 'The checkout error alert had no owner outside the day rota.',
        role: 'slowed-detection',
        labels: ['communication-handoff', 'monitoring-detection'],
        shownBy: [2, 3],
        ideas: [
          {
            text: 'Alert on queue depth',
            owner: mia,
            due: day(22),
            verification: 'A drill with a stopped consumer rings within five minutes.',
            purpose: 'detect',
            strength: 'medium',
            key: 'OPS-231',
            ...OPERATIONS,
          },
        ],
      },
      {
        statement: 'Retry count and pool limit are set in two services, and nobody reviews them together.',
        role: 'enabler',
        labels: ['change-release', 'design-architecture'],
        shownBy: [0, 1],
        ideas: [
          {
            text: 'Change template names the services downstream',
            owner: tomasz,
            due: day(15),
            verification: 'The next ten changes to a limit name who else keeps one.',
            purpose: 'prevent',
            strength: 'medium',
            key: 'PAY-419',
            ...PAYMENTS,
          },
        ],
      },
      {
        statement: 'The gateway dashboard shows latency but not how full the pool is.',
        role: 'slowed-recovery',
        labels: ['monitoring-detection'],
        shownBy: [4, 5],
        ideas: [
          {
            text: 'Pool use and wait time on the gateway dashboard',
            owner: priya,
            due: day(15),
            verification: 'The person on call reads the pool from the dashboard in the December drill.',
            purpose: 'detect',
            strength: 'stronger',
            key: 'OPS-233',
            ...OPERATIONS,
          },
        ],
      },
      {
        kind: 'practice',
        statement: 'Roll back first, explain later: the decision took 12 minutes.',
        labels: ['change-release'],
        shownBy: [5],
        ideas: [],
      },
    ],
    nextKey: story.nextKey,
  });
  const page = app.newId();
  await app.submit({
    type: 'addIdea',
    ideaId: page,
    factorId: alert,
    text: 'Page the secondary when nobody acknowledges in 5 min',
  });
  await app.submit({ type: 'decideIdea', ideaId: page, decision: { outcome: 'do' } });
  await app.submit({
    type: 'draftAction',
    ideaId: page,
    changes: {
      outcome: 'Escalation policy “checkout” pages the secondary after 5 min',
      owner: ben.accountId,
      due: day(29),
      purpose: 'prevent',
      strength: 'stronger',
      ...OPERATIONS,
    },
  });
  await app.submit({
    type: 'addIdea',
    ideaId: app.newId(),
    factorId: alert,
    text: 'Add the checkout alert to the weekend rota',
  });
  const remind = app.newId();
  await app.submit({
    type: 'addIdea',
    ideaId: remind,
    factorId: alert,
    text: 'Remind everyone to watch the alert channel',
  });
  await app.submit({
    type: 'decideIdea',
    ideaId: remind,
    decision: {
      outcome: 'decline',
      reason: 'A reminder needs someone to be looking',
      decidedBy: leila.accountId,
    },
  });
  const merge = app.newId();
  await app.submit({
    type: 'addIdea',
    ideaId: merge,
    factorId: limits,
    text: 'Move both limits into one configuration',
  });
  await app.submit({ type: 'decideIdea', ideaId: merge, decision: { outcome: 'park', until: day(95) } });
  await app.submit({
    type: 'addIdea',
    ideaId: app.newId(),
    factorId: dashboard,
    text: 'Investigate dashboards in general',
  });
  await story.move(at(5, '09:30'), mia, 'OPS-231', 'In Progress');
}
