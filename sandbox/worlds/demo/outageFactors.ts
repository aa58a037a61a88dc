/** What contributed to the outage, what to keep, and every idea with what became of it in the room. */
import { people } from '../people';
import type { Calendar } from './calendar';
import type { FactorScript } from './script';
import { OPERATIONS, PAYMENTS } from './targets';

const { ben, tomasz, priya, leila, jonas } = people;

export const outageFactors = (calendar: Calendar): readonly FactorScript[] => [
  alertWithoutOwner(calendar),
  twoLimits(calendar),
  blindDashboard(calendar),
];

function alertWithoutOwner({ workdayDate, officeDay }: Calendar): FactorScript {
  return {
    statement: 'The checkout error alert had no owner outside the day rota.',
    role: 'slowed-detection',
    labels: ['communication-handoff', 'monitoring-detection'],
    shownBy: [2, 3],
    ideas: [
      {
        text: 'Alert on queue depth',
        owner: jonas,
        due: officeDay(22),
        verification: 'A drill with a stopped consumer rings within five minutes.',
        purpose: 'detect',
        strength: 'medium',
        key: 'OPS-231',
        ...OPERATIONS,
      },
      {
        text: 'The support desk has the number of the person on call',
        owner: jonas,
        due: workdayDate(3),
        verification: 'Support reaches the person on call at the first try in the next drill.',
        purpose: 'fix-now',
        strength: 'medium',
        key: 'OPS-232',
        ...OPERATIONS,
      },
      {
        text: 'Page the secondary when nobody acknowledges in 5 min',
        decision: { outcome: 'do' },
        draft: {
          outcome: 'Escalation policy “checkout” pages the secondary after 5 min',
          owner: ben.accountId,
          due: officeDay(29),
          purpose: 'prevent',
          strength: 'stronger',
          ...OPERATIONS,
        },
      },
      { text: 'Add the checkout alert to the weekend rota' },
      {
        text: 'Remind everyone to watch the alert channel',
        decision: {
          outcome: 'decline',
          reason: 'A reminder needs someone to be looking',
          decidedBy: leila.accountId,
        },
      },
    ],
  };
}

function twoLimits({ workdayDate, officeDay }: Calendar): FactorScript {
  return {
    statement: 'Retry count and pool limit are set in two services, and nobody reviews them together.',
    role: 'enabler',
    labels: ['change-release', 'design-architecture'],
    shownBy: [0, 1],
    whys: [
      'Six retries held each connection for up to 48 seconds until the pool was used up.',
      'The retry count lives in checkout, the pool limit in the gateway; each was safe alone.',
      'The change template asks for a code owner, not for the services downstream.',
      'It dates from before the service split, when one team owned both.',
    ],
    ideas: [
      {
        text: 'Change template names the services downstream',
        owner: tomasz,
        due: workdayDate(7),
        verification: 'The next ten changes to a limit name who else keeps one.',
        purpose: 'prevent',
        strength: 'medium',
        key: 'PAY-419',
        ...PAYMENTS,
      },
      {
        text: 'Move both limits into one configuration',
        decision: { outcome: 'park', until: officeDay(95) },
      },
      {
        text: 'Ask Nordpay how many retries it can take',
        decision: { outcome: 'park', until: workdayDate(5) },
      },
    ],
  };
}

function blindDashboard({ workdayDate, officeDay }: Calendar): FactorScript {
  return {
    statement: 'The gateway dashboard shows latency but not how full the pool is.',
    role: 'slowed-recovery',
    labels: ['monitoring-detection'],
    shownBy: [4, 5],
    whys: [
      'The dashboard was made for the time before the split, when the pool belonged to checkout.',
      'Nobody was asked which numbers the person on call needs first.',
    ],
    ideas: [
      {
        text: 'Pool use and wait time on the gateway dashboard',
        owner: priya,
        due: officeDay(15),
        verification: 'The person on call reads the pool from the dashboard in the December drill.',
        purpose: 'detect',
        strength: 'stronger',
        key: 'OPS-233',
        ...OPERATIONS,
      },
      {
        text: 'The runbook names the second acquirer and how to fail over',
        owner: ben,
        due: workdayDate(4),
        verification: 'Somebody new fails over in a drill, from the runbook alone.',
        purpose: 'document',
        strength: 'medium',
        key: 'OPS-234',
        ...OPERATIONS,
      },
      { text: 'Investigate dashboards in general' },
    ],
  };
}

export const outagePractices: readonly FactorScript[] = [
  {
    kind: 'practice',
    statement: 'Roll back first, explain later: the decision took 12 minutes.',
    labels: ['change-release'],
    shownBy: [5],
    ideas: [],
  },
  {
    kind: 'practice',
    statement: 'Support may call the person on call directly once five tickets name the same symptom.',
    labels: ['communication-handoff'],
    shownBy: [3],
    ideas: [],
  },
];
