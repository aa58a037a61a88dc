/** The settings page of project 10000 (PAY) over a Jira that keeps the property, with faults to order. */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { JiraHttpCall, JiraHttpReply } from '../../../src/jira/request';
import type { TextStore } from '../../../static/src/shared/session/keeper';
import { HostProvider, type Host } from '../../../static/src/shared/host/host';
import { DraftKeeper } from '../../../static/src/settings/keptDraft';
import { SettingsPage } from '../../../static/src/settings/SettingsPage';
import { FakeClock } from '../../builders/fakeClock';
import { fakeHost } from '../../builders/fakeHost';

const TYPES = [
  { id: '10000', name: 'Epic', subtask: false },
  { id: '10002', name: 'Incident', subtask: false },
  { id: '10012', name: 'Task', subtask: false },
];

export interface SettingsSite {
  /** The property; undefined: the project has chosen nothing. */
  property: unknown;
  mayEdit: boolean;
  archived: boolean;
  /** Answers with this status while it says so; `lost`: after carrying it out, no answer. */
  fault: (call: JiraHttpCall) => number | 'lost' | undefined;
  /** Waits before it answers. */
  hold?: Promise<void>;
  readonly calls: JiraHttpCall[];
  /** Searches so far. */
  readonly searches: () => readonly string[];
}

export interface Options {
  readonly property?: unknown;
  readonly mayEdit?: boolean;
  readonly archived?: boolean;
  readonly store?: TextStore;
  readonly given?: (site: SettingsSite) => void;
}

/** @returns a browser's storage that tests can share between two pages */
export function memoryTexts(): TextStore {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, value) => void texts.set(key, value),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  };
}

export function openSettingsPage(options: Options = {}) {
  const { store = memoryTexts(), given, mayEdit = true, archived = false } = options;
  const calls: JiraHttpCall[] = [];
  const site: SettingsSite = {
    property: options.property,
    mayEdit,
    archived,
    fault: () => undefined,
    calls,
    searches: () => calls.flatMap(({ body }) => (body as { jql?: string } | undefined)?.jql ?? []),
  };
  given?.(site);
  const themes: string[] = [];
  const host: Host = {
    ...fakeHost(() => Promise.reject(new Error('The settings page calls no function.'))),
    jira: {
      request: (call) => answer(site, call),
      wait: () => Promise.resolve(),
      random: () => 0.5,
      longestWait: 0,
    },
  };
  const view = render(
    <HostProvider value={host}>
      <SettingsPage
        projectId="10000"
        keeper={new DraftKeeper(store, 'debrief.settings/ana/10000')}
        clock={new FakeClock()}
        onThemes={(key) => themes.push(key)}
      />
    </HostProvider>,
  );
  return { ...view, site, store, themes, user: userEvent.setup() };
}

/** Opens the page and waits for its form. */
export async function openSettingsForm(options: Options = {}) {
  const page = openSettingsPage(options);
  await screen.findByRole('heading', { name: 'When a review is owed' });
  await screen.findAllByText(
    /in the last 90 days|No event meets|Jira did not say which events|finds nothing|No rules/,
  );
  return page;
}

async function answer(site: SettingsSite, call: JiraHttpCall): Promise<JiraHttpReply> {
  site.calls.push(call);
  await site.hold;
  const fault = site.fault(call);
  if (typeof fault === 'number') return reply(fault, { errorMessages: ['ordered by the test'] });
  const answered = route(site, call);
  if (fault === 'lost') throw new TypeError('Failed to fetch');
  return answered;
}

const reply = (status: number, body?: unknown): JiraHttpReply => ({ status, header: () => null, body });

function route(site: SettingsSite, { method, path, body }: JiraHttpCall): JiraHttpReply {
  const { pathname } = new URL(path, 'https://jira.example');
  switch (`${method} ${pathname.replace('/rest/api/3/', '')}`) {
    case 'GET project/10000':
      return reply(200, {
        id: '10000',
        key: 'PAY',
        name: 'Payments',
        issueTypes: [...TYPES, { id: '10003', name: 'Sub-task', subtask: true }],
        ...(site.archived ? { archived: true } : {}),
      });
    case 'GET project/10001':
      return reply(200, { id: '10001', key: 'OPS', name: 'Operations', issueTypes: TYPES });
    case 'GET project/10000/properties/debrief.settings':
      return site.property === undefined
        ? reply(404, { errorMessages: ['The property does not exist.'] })
        : reply(200, { key: 'debrief.settings', value: site.property });
    case 'PUT project/10000/properties/debrief.settings':
      site.property = JSON.parse(JSON.stringify(body));
      return reply(200);
    case 'GET mypermissions':
      return reply(200, {
        permissions: {
          ADMINISTER_PROJECTS: { havePermission: site.mayEdit },
          ADMINISTER: { havePermission: false },
        },
      });
    case 'GET issue/createmeta/10000/issuetypes':
    case 'GET issue/createmeta/10001/issuetypes':
      return reply(200, { issueTypes: TYPES });
    case 'GET issueLinkType':
      return reply(200, {
        issueLinkTypes: [
          { id: '1', name: 'Relates', inward: 'relates to', outward: 'relates to' },
          { id: '2', name: 'Causes', inward: 'is caused by', outward: 'causes' },
        ],
      });
    case 'GET project/search':
      return reply(200, { values: [{ id: '10001', key: 'OPS', name: 'Operations' }] });
    case 'POST search/jql': {
      const { jql } = body as { jql: string };
      const ids = jql.includes('reviewStatus') ? ['1', '2'] : ['1', '2', '3'];
      return reply(200, { issues: ids.map((id) => ({ id })) });
    }
    case 'POST issue/bulkfetch':
      return reply(200, {
        issues: (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.map((id) => ({
          id,
          key: `PAY-${id}`,
          fields: { summary: `Event ${id}` },
        })),
      });
    default:
      return pathname.includes('/createmeta/') ? reply(200, { fields: [PRIORITY] }) : reply(404, {});
  }
}

const PRIORITY = {
  fieldId: 'priority',
  name: 'Priority',
  required: false,
  schema: { type: 'priority' },
  allowedValues: [
    { id: '1', name: 'Highest' },
    { id: '2', name: 'High' },
  ],
};

export const save = () => screen.getByRole('button', { name: 'Save changes' });

// By its label alone: to ask for a role looks at each of the hundreds of elements of the page.
export const rule = (place: number) =>
  screen.getByLabelText(`Ground rule ${String(place)}`, { selector: 'textarea' });

/** Every save meets this fault. */
export const onSaving = (fault: number | 'lost') => (site: SettingsSite) =>
  (site.fault = ({ method }) => (method === 'PUT' ? fault : undefined));
