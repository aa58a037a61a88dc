/**
 * The demo world: a payments company with an outage just behind it, a relaunch that slipped, earlier reviews at every
 * stage of their life, and actions in every state. Three projects: Payments, Operations, Gateway. In Gateway only its own team may create issues,
 * and a service has to be named.
 */
import type { Sandbox } from '../../createSandbox';
import {
  screenOf,
  standardProject,
  standardTypes,
  teamPermissions,
  usualFields,
} from '../../jira/standardSite';
import { people } from '../people';
import { SERVICE_FIELD, SEVERITY_FIELD, addSite, workflow } from '../site';
import { tellStory } from '../story';
import { createCalendar } from './calendar';
import { tellCardErrors } from './cardErrors';
import { tellCertificateNearMiss } from './certificateNearMiss';
import { tellFullPool } from './fullPool';
import { openSecondPhase, tellGatewaySplit } from './gatewaySplit';
import { tellLateStatements } from './lateStatements';
import { tellNordpayMaintenance } from './nordpayMaintenance';
import { tellOutage } from './outage';
import { reviewOutage } from './outageReview';
import { tellPayoutGoal } from './payoutGoal';
import { tellRelaunch } from './relaunch';
import { tellSaleWeekend } from './saleWeekend';
import { tellSlowSearch } from './slowSearch';
import { tellStuckQueue } from './stuckQueue';
import { choosePaymentsRules } from './teamRules';
import { tellUnreviewed } from './unreviewed';
import { tellWrongMerchant } from './wrongMerchant';

/** In this order because the keys of actions only ever go up. */
const CHAPTERS = [
  tellNordpayMaintenance,
  tellGatewaySplit,
  tellCardErrors,
  tellSaleWeekend,
  tellRelaunch,
  tellSlowSearch,
  tellCertificateNearMiss,
  tellStuckQueue,
  tellFullPool,
  tellLateStatements,
  tellWrongMerchant,
  tellOutage,
  reviewOutage,
  openSecondPhase,
  tellPayoutGoal,
  tellUnreviewed,
];

export async function loadDemo(sandbox: Sandbox): Promise<void> {
  const { jira, clock } = sandbox;
  addSite(jira.admin, Object.values(people));
  for (const row of projects()) jira.admin.addProject(row);
  const calendar = createCalendar(clock.now());
  await tellStory(sandbox, async (story) => {
    for (const tell of CHAPTERS) await tell(story, calendar);
  });
  await choosePaymentsRules(sandbox);
}

function projects() {
  const { ana, ben, tomasz, priya } = people;
  const everybody = ['everybody'];
  return [
    standardProject({
      id: '10000',
      key: 'PAY',
      name: 'Payments',
      leadAccountId: ana.accountId,
      roles: { Administrator: [ana.accountId], Member: everybody },
      components: [
        { id: '10200', name: 'Checkout' },
        { id: '10201', name: 'Payouts' },
      ],
      workflow,
      createScreens: screens([SEVERITY_FIELD]),
    }),
    standardProject({
      id: '10001',
      key: 'OPS',
      name: 'Operations',
      leadAccountId: ben.accountId,
      roles: { Administrator: [ben.accountId], Member: everybody },
      workflow,
      createScreens: screens([]),
    }),
    standardProject({
      id: '10002',
      key: 'GATE',
      name: 'Gateway',
      leadAccountId: tomasz.accountId,
      roles: {
        Administrator: [tomasz.accountId],
        Member: everybody,
        Maintainer: [tomasz.accountId, priya.accountId],
      },
      permissions: { ...teamPermissions, CREATE_ISSUES: [{ to: 'role', role: 'Maintainer' }] },
      workflow,
      createScreens: screens([SERVICE_FIELD], [SERVICE_FIELD]),
    }),
  ];
}

/** The usual screen for every type, with more fields, some of them required. */
function screens(more: readonly string[], required: readonly string[] = []) {
  const screen = screenOf([...usualFields, ...more], required);
  return Object.fromEntries(Object.values(standardTypes).map((id) => [id, screen]));
}
