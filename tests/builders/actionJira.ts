/**
 * A small Jira for making actions: one reviewed issue, a create screen, links, properties and a search that may lag. It
 * keeps what it was asked to do, fails to order at each step, and refuses what it does not know.
 */
import type { JiraAccess, JiraHttpCall, JiraHttpReply } from '../../src/jira/request';
import { issueOf, replyOf, type MadeIssue } from './actionJiraReplies';
import type { Turns } from './memoryKvs';

export const SOURCE = { id: '10412', key: 'PAY-412', projectId: '10001' } as const;

export type Step =
  | 'read-issue'
  | 'read-links'
  | 'settings'
  | 'create'
  | 'link'
  | 'digest'
  | 'search'
  | 'bulkfetch'
  | 'read-action'
  | 'edit'
  | 'property'
  | 'permissions'
  | 'owed';

/** What happens to a call: an answer of the test's choice, or none. */
export type JiraFault =
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly retryAfter?: string;
      readonly carriedOut?: true;
    }
  | 'lost-before'
  | 'lost-after';

interface NewIssueBody {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update?: { readonly issuelinks?: readonly unknown[] };
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
}

export class ActionJira {
  readonly made: MadeIssue[] = [];
  /** Ids at the other end of the reviewed issue's links. */
  readonly linked: string[] = [];
  readonly steps: Step[] = [];
  readonly calls: JiraHttpCall[] = [];
  readonly waits: number[] = [];
  digest: unknown;
  /** What the project has chosen, as it stands there; undefined: nothing. */
  settings: unknown;
  readonly linkTypes = [
    { id: '1', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    { id: '2', name: 'Causes', inward: 'is caused by', outward: 'causes' },
  ];
  /** What was decided about the event, as it stands on the issue. */
  owed: unknown;
  /** Fields that the create screen does not have. */
  offScreen: readonly string[] = [];
  /** Fields that it insists on, with Jira's words. */
  required: Readonly<Record<string, string>> = {};
  searchLags = false;
  /** What the person may do with each issue. */
  held: readonly string[] = ['BROWSE_PROJECTS', 'EDIT_ISSUES'];
  /** Asked before every call; `times` counts the calls of that step, from 1. */
  fault: (step: Step, times: number) => JiraFault | undefined = () => undefined;

  readonly access: JiraAccess;

  constructor(private readonly turns?: Turns) {
    this.access = {
      request: (call) => this.answer(call),
      wait: async (milliseconds) => void this.waits.push(milliseconds),
      random: () => 0.5,
      longestWait: 3000,
    };
  }

  countOf(step: Step): number {
    return this.steps.filter((made) => made === step).length;
  }

  private async answer(call: JiraHttpCall): Promise<JiraHttpReply> {
    const { step, carryOut } = this.route(call);
    await this.turns?.schedule(Promise.resolve(), step);
    this.steps.push(step);
    this.calls.push(call);
    const fault = this.fault(step, this.countOf(step));
    if (fault === 'lost-before') throw new TypeError('no answer');
    if (typeof fault === 'object' && fault.carriedOut !== true)
      return replyOf(fault.status, fault.body, fault.retryAfter);
    const reply = carryOut();
    if (fault === 'lost-after') throw new TypeError('no answer');
    await this.turns?.schedule(Promise.resolve(), `${step} answered`);
    return fault === undefined ? reply : replyOf(fault.status, fault.body, fault.retryAfter);
  }

  private route(call: JiraHttpCall): { readonly step: Step; readonly carryOut: () => JiraHttpReply } {
    const url = new URL(call.path, 'https://jira.example');
    const body: unknown = JSON.parse(JSON.stringify(call.body ?? null));
    switch (`${call.method} ${url.pathname}`) {
      case `GET /rest/api/3/issue/${SOURCE.id}`:
        return url.searchParams.get('fields') === 'issuelinks'
          ? { step: 'read-links', carryOut: () => this.links() }
          : { step: 'read-issue', carryOut: () => this.source() };
      case `GET /rest/api/3/project/${SOURCE.projectId}/properties/debrief.settings`:
        return {
          step: 'settings',
          carryOut: () =>
            this.settings === undefined ? replyOf(404) : replyOf(200, { value: this.settings }),
        };
      case 'GET /rest/api/3/issueLinkType':
        return { step: 'settings', carryOut: () => replyOf(200, { issueLinkTypes: this.linkTypes }) };
      case 'POST /rest/api/3/issue':
        return { step: 'create', carryOut: () => this.create(body as NewIssueBody) };
      case 'POST /rest/api/3/issueLink':
        return { step: 'link', carryOut: () => this.link(body as { outwardIssue: { id: string } }) };
      case `PUT /rest/api/3/issue/${SOURCE.id}/properties/debrief.review`:
        return {
          step: 'digest',
          carryOut: () => {
            this.digest = body;
            return replyOf(201);
          },
        };
      case `PUT /rest/api/3/issue/${SOURCE.id}/properties/debrief.owed`:
        return { step: 'owed', carryOut: () => this.decide(body) };
      case `DELETE /rest/api/3/issue/${SOURCE.id}/properties/debrief.owed`:
        return { step: 'owed', carryOut: () => this.decide(undefined) };
      case 'GET /rest/api/3/mypermissions':
        return { step: 'permissions', carryOut: () => this.permissions() };
      case 'POST /rest/api/3/search/jql':
        return { step: 'search', carryOut: () => this.search((body as { jql: string }).jql) };
      case 'POST /rest/api/3/issue/bulkfetch':
        return {
          step: 'bulkfetch',
          carryOut: () => this.bulk((body as { issueIdsOrKeys: string[] }).issueIdsOrKeys),
        };
      default:
        return this.routeMade(call, url.pathname, body);
    }
  }

  /** Calls about an action that was made here. */
  private routeMade(
    call: JiraHttpCall,
    pathname: string,
    body: unknown,
  ): { readonly step: Step; readonly carryOut: () => JiraHttpReply } {
    const [id = '', ...rest] = pathname.replace('/rest/api/3/issue/', '').split('/');
    const made = this.made.find((one) => one.id === id);
    const fields = (body as { fields?: Record<string, unknown> } | null)?.fields ?? {};
    switch (`${call.method} ${rest.join('/')}`) {
      case 'GET ':
        return { step: 'read-action', carryOut: () => (made ? replyOf(200, issueOf(made)) : replyOf(404)) };
      case 'PUT ':
        return { step: 'edit', carryOut: () => (made ? this.edit(made, fields) : replyOf(404)) };
      case 'PUT properties/debrief.action':
        return {
          step: 'property',
          carryOut: () => {
            made?.properties.set('debrief.action', body);
            return replyOf(made ? 200 : 404);
          },
        };
      default:
        throw new Error(`The script does not know ${call.method} ${call.path}`);
    }
  }

  private permissions(): JiraHttpReply {
    const held = this.held.map((key) => [key, { havePermission: true }] as const);
    return replyOf(200, { permissions: Object.fromEntries(held) });
  }

  private edit(made: MadeIssue, fields: Readonly<Record<string, unknown>>): JiraHttpReply {
    const off = Object.keys(fields).filter((field) => this.offScreen.includes(field));
    const errors = Object.fromEntries(off.map((field) => [field, `Field '${field}' cannot be set.`]));
    if (off.length > 0) return replyOf(400, { errorMessages: [], errors });
    made.fields = { ...made.fields, ...fields };
    return replyOf(204);
  }

  private decide(owed: unknown): JiraHttpReply {
    const status = owed === undefined && this.owed === undefined ? 404 : 204;
    this.owed = owed;
    return replyOf(status);
  }

  private source(): JiraHttpReply {
    const fields = {
      summary: 'Payment outage',
      project: { id: SOURCE.projectId, key: 'PAY', name: 'Payments' },
      issuetype: { id: '10100', name: 'Incident' },
      labels: [],
    };
    const properties = this.digest === undefined ? {} : { 'debrief.review': this.digest };
    return replyOf(200, { id: SOURCE.id, key: SOURCE.key, fields, properties });
  }

  private links(): JiraHttpReply {
    const issuelinks = this.linked.map((id, index) => ({
      id: String(index),
      outwardIssue: { id, key: `OPS-${id}` },
    }));
    return replyOf(200, { id: SOURCE.id, key: SOURCE.key, fields: { issuelinks } });
  }

  private create({ fields, update, properties }: NewIssueBody): JiraHttpReply {
    const set = [...Object.keys(fields), ...Object.keys(update ?? {})];
    const off = set.filter((field) => this.offScreen.includes(field));
    const missing = Object.entries(this.required).filter(([field]) => !set.includes(field));
    const errors: Readonly<Record<string, string>> = Object.fromEntries([
      ...off.map((field): [string, string] => [
        field,
        `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`,
      ]),
      ...missing,
    ]);
    if (Object.keys(errors).length > 0) return replyOf(400, { errorMessages: [], errors });
    const id = String(20_001 + this.made.length);
    const key = `OPS-${String(101 + this.made.length)}`;
    this.made.push({ id, key, fields, properties: new Map(properties.map((row) => [row.key, row.value])) });
    if (update?.issuelinks !== undefined) this.linked.push(id);
    return replyOf(201, { id, key, self: `https://jira.example/rest/api/3/issue/${id}` });
  }

  private link({ outwardIssue }: { readonly outwardIssue: { readonly id: string } }): JiraHttpReply {
    this.linked.push(outwardIssue.id);
    return replyOf(201);
  }

  private search(jql: string): JiraHttpReply {
    const wanted = /^issue\.property\['debrief\.action'\]\.actionId = "([0-9a-z.]+)"$/.exec(jql)?.[1];
    if (wanted === undefined) throw new Error(`The script does not know the search ${jql}`);
    const found = this.made.filter(
      ({ properties }) =>
        (properties.get('debrief.action') as { actionId?: string } | undefined)?.actionId === wanted,
    );
    return replyOf(200, { issues: this.searchLags ? [] : found.map(({ id }) => ({ id })) });
  }

  private bulk(ids: readonly string[]): JiraHttpReply {
    const issues = this.made
      .filter(({ id }) => ids.includes(id))
      .map(({ id, key, properties }) => ({
        id,
        key,
        fields: {},
        properties: Object.fromEntries(properties),
      }));
    return replyOf(200, { issues, issueErrors: [] });
  }
}
