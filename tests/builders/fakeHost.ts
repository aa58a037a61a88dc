/** Jira around a screen, for tests: answers by path, people with names, and notes of what was opened. */
import type { JiraHttpCall, JiraHttpReply } from '../../src/jira/request';
import type { Call } from '../../static/src/shared/call';
import type { Channels } from '../../static/src/shared/host/channels';
import type { Host } from '../../static/src/shared/host/host';
import { ANA, BEN, MIA } from './review';

const NAMES: Readonly<Record<string, string>> = {
  [ANA]: 'Ana Ribeiro',
  [BEN]: 'Ben Okafor',
  [MIA]: 'Mia Lindqvist',
};

const people = Object.entries(NAMES).map(([accountId, displayName]) => ({
  accountId,
  displayName,
  active: true,
}));

const issue = {
  id: '20231',
  key: 'OPS-231',
  fields: {
    summary: 'Alert on queue depth',
    status: { id: '3', name: 'In progress', statusCategory: { key: 'indeterminate' } },
    assignee: people[2],
    duedate: '2026-12-04',
    issuetype: { id: '10012', name: 'Task', hierarchyLevel: 0 },
  },
};

type Replies = Readonly<Record<string, unknown>>;

/** By the part of the path that tells the calls apart; the first that fits answers. */
const JIRA: Replies = {
  '/user/bulk': { values: people },
  '/user/assignable/search': people,
  '/issue/bulkfetch': { issues: [issue] },
  /** Nothing was left by earlier reviews, none looks alike, and nobody else has had to do with the issue. */
  '/search/jql': { issues: [] },
  '/changelog/bulkfetch': { issueChangeLogs: [] },
  '/issue/10412?fields=': {
    id: '10412',
    key: 'PAY-412',
    fields: { summary: 'Payment outage on 12 November' },
  },
  '/project/search': {
    values: [
      { id: '10001', key: 'PAY', name: 'Payments' },
      { id: '10002', key: 'OPS', name: 'Operations' },
    ],
  },
  '/issuetypes/': {
    fields: [{ fieldId: 'duedate', name: 'Due date', required: false, schema: { type: 'date' } }],
  },
  '/issuetypes': { issueTypes: [{ id: '10012', name: 'Task', subtask: false }] },
};

/** A site whose realtime is down. */
export const noChannels: Channels = {
  subscribe: () => Promise.reject(new Error('No channels here')),
  publish: () => Promise.resolve(),
};

export interface FakeHost extends Host {
  readonly opened: string[];
  /** How often the issue around the panel was asked to read again. */
  readonly refreshes: () => number;
}

/** @param replies instead of, or on top of, the usual ones; a number is a status without a body */
export function fakeHost(call: Call, replies: Replies = {}): FakeHost {
  const opened: string[] = [];
  let refreshes = 0;
  const all = {
    ...replies,
    ...Object.fromEntries(Object.entries(JIRA).filter(([part]) => !(part in replies))),
  };
  const request = ({ path }: JiraHttpCall): Promise<JiraHttpReply> => {
    const found = Object.entries(all).find(([part]) => path.includes(part));
    if (found === undefined) throw new Error(`The test has no answer for ${path}`);
    const [, reply] = found;
    const failed = typeof reply === 'number';
    return Promise.resolve({
      status: failed ? reply : 200,
      header: () => null,
      body: failed ? undefined : reply,
    });
  };
  return {
    call,
    channels: noChannels,
    jira: { request, wait: () => Promise.resolve(), random: () => 0.5, longestWait: 0 },
    opened,
    openIssue: (key) => void opened.push(key),
    openUrl: (url) => void opened.push(url),
    openSettings: (key) => void opened.push(`settings of ${key}`),
    flag: () => undefined,
    context: () => Promise.reject(new Error('Not needed here')),
    openModal: () => Promise.resolve(),
    refreshIssue: () => {
      refreshes += 1;
    },
    refreshes: () => refreshes,
    onIssueChanged: () => () => undefined,
  };
}
