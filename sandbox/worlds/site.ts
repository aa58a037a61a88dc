/** What the small worlds' Jira has beyond a new site: a status Resolved, incidents with a severity, services. */
import type { Admin } from '../jira/admin';
import type { UserRow, Workflow } from '../jira/model';
import { openWorkflow } from '../jira/standardSite';

export const SEVERITY_FIELD = 'customfield_10050';
export const SERVICE_FIELD = 'customfield_10051';

const RESOLVED_STATUS = '10010';

/** Any status to any other, as team boards mostly allow, with Resolved for incidents. */
export const workflow: Workflow = {
  ...openWorkflow,
  transitions: [
    ...openWorkflow.transitions,
    { id: '51', name: 'Resolved', from: 'any', to: RESOLVED_STATUS },
  ],
};

/** Writes the catalogue and the people of a site. */
export function addSite(admin: Admin, people: readonly UserRow[]): void {
  admin.addStandardSite();
  admin.addStatus({ id: RESOLVED_STATUS, name: 'Resolved', category: 'done' });
  admin.addLinkType({ id: '10010', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' });
  admin.addField({
    id: SEVERITY_FIELD,
    name: 'Severity',
    custom: true,
    kind: 'option',
    options: options(10_100, ['Severity 1', 'Severity 2', 'Severity 3', 'Severity 4']),
  });
  admin.addField({
    id: SERVICE_FIELD,
    name: 'Service',
    custom: true,
    kind: 'option',
    options: options(10_110, ['Gateway', 'Ledger', 'Payouts']),
  });
  for (const person of people) admin.addUser(person);
}

function options(firstId: number, values: readonly string[]) {
  return values.map((value, position) => ({ id: String(firstId + position), value }));
}
