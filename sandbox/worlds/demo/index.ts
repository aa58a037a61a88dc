/**
 * The demo world: a payments company with an outage just behind it, a relaunch that slipped, and actions of earlier
 * reviews in every state. Three projects: Payments, Operations, Gateway. In Gateway only its own team may create issues,
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
import { tellCardErrors, tellFullPool, tellNordpayMaintenance, tellStuckQueue } from './earlierIncidents';
import { tellOutage } from './outage';
import { reviewOutage } from './outageReview';
import { tellRelaunch } from './relaunch';

export async function loadDemo(sandbox: Sandbox): Promise<void> {
  const { jira, clock } = sandbox;
  addSite(jira.admin, Object.values(people));
  for (const row of projects()) jira.admin.addProject(row);
  const calendar = createCalendar(clock.now());
  await tellStory(sandbox, async (story) => {
    await tellNordpayMaintenance(story, calendar);
    await tellCardErrors(story, calendar);
    await tellRelaunch(story, calendar);
    await tellStuckQueue(story, calendar);
    await tellFullPool(story, calendar);
    await tellOutage(story, calendar);
    await reviewOutage(story, calendar);
  });
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
