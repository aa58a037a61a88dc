/** What Atlassian's manifest validation lets through and ours does not. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { manifestFindings } from '../../scripts/checks/manifestRules';

const projectPage = (more: Readonly<Record<string, unknown>> = {}) => ({
  'jira:projectPage': [
    { key: 'reviews', resource: 'project', title: 'Reviews', icon: 'resource:project;icon.svg', ...more },
  ],
});
const trigger = (...events: string[]) => ({ trigger: [{ key: 'on-issue', function: 'onIssue', events }] });

/** A manifest that is fine, with some parts replaced. */
const manifest = ({
  app = {},
  modules = projectPage(),
  permissions = {},
  ...rest
}: Readonly<Record<string, object>> = {}): unknown => ({
  app: { id: 'app', runtime: { name: 'nodejs24.x' }, ...app },
  modules,
  permissions: { scopes: [], ...permissions },
  ...rest,
});

const good: readonly (readonly [string, unknown])[] = [
  ['a page with all that it may have', manifest({ modules: projectPage({ layout: 'blank', pages: [] }) })],
  [
    'events that Jira sends',
    manifest({ modules: trigger('avi:jira:updated:issue', 'avi:jira:deleted:comment') }),
  ],
  ['an event of the app itself', manifest({ modules: trigger('avi:forge:installed:app') })],
  ['a trigger, which is a function by nature', manifest({ modules: trigger() })],
];

const bad: readonly (readonly [string, unknown, string])[] = [
  [
    'a misspelt event',
    manifest({ modules: trigger('avi:jira:updated:isue') }),
    'trigger on-issue listens to avi:jira:updated:isue, which is no event that Jira sends',
  ],
  [
    'a verb that its subject does not have',
    manifest({ modules: trigger('avi:jira:viewed:comment') }),
    'trigger on-issue listens to avi:jira:viewed:comment, which is no event that Jira sends',
  ],
  [
    'an event of nothing',
    manifest({ modules: trigger('issue_updated') }),
    'trigger on-issue listens to issue_updated, which is no event that Jira sends',
  ],
  [
    'an unknown property of the project page',
    manifest({ modules: projectPage({ colour: 'red' }) }),
    'jira:projectPage has no property colour',
  ],
  [
    'a panel rendered by a function',
    manifest({ modules: { 'jira:issuePanel': [{ key: 'panel', title: 'Debrief', function: 'resolver' }] } }),
    'jira:issuePanel panel is rendered by a function (UI Kit 1); give it a resource',
  ],
  [
    'a widget rendered by a function',
    manifest({ modules: { 'dashboards:widget': [{ key: 'widget', function: 'resolver' }] } }),
    'dashboards:widget widget is rendered by a function (UI Kit 1); give it a resource',
  ],
  [
    'another runtime',
    manifest({ app: { runtime: { name: 'nodejs22.x' } } }),
    'the runtime is nodejs22.x; it has to be nodejs24.x',
  ],
  [
    'inline styles allowed',
    manifest({ permissions: { content: { styles: ['unsafe-inline'] } } }),
    'permissions.content weakens the content policy; scripts and styles belong in files',
  ],
  [
    'an outside host for the browser',
    manifest({ permissions: { external: { fetch: { client: ['https://example.com'] } } } }),
    'the manifest names outside hosts; nothing leaves Atlassian',
  ],
  [
    'a remote',
    manifest({ remotes: [{ key: 'other', baseUrl: 'https://example.com' }] }),
    'the manifest names outside hosts; nothing leaves Atlassian',
  ],
];

describe('the manifest rules', () => {
  it.each(good)('accept %s', (_name, candidate) => {
    expect(manifestFindings(candidate)).toEqual([]);
  });

  it.each(bad)('refuse %s', (_name, candidate, finding) => {
    expect(manifestFindings(candidate)).toEqual([finding]);
  });

  it('refuse what is no manifest', () => {
    expect(manifestFindings('modules')).toEqual([expect.stringContaining('cannot be read')]);
  });

  it('accept the manifest of this project', () => {
    expect(manifestFindings(parse(readFileSync('manifest.yml', 'utf8')))).toEqual([]);
  });
});
