/** How addresses and navigation targets lead to the sandbox's pages. */
import { destinationOf, routeOf, searchUrl } from '../../../sandbox/host/pages/routes';

const siteUrl = 'https://sandbox.atlassian.net';
const modules = [
  { key: 'reviews-page', type: 'jira:projectPage' },
  { key: 'reviews-settings', type: 'jira:projectSettingsPage' },
];
const site = { siteUrl, modules };

describe('an address of the sandbox', () => {
  it.each([
    ['/', '', { page: 'home' }],
    ['/browse/pay-412', '', { page: 'issue', key: 'PAY-412' }],
    ['/issues', '?jql=project%20%3D%20PAY', { page: 'issues', jql: 'project = PAY' }],
    ['/projects/PAY/reviews', '', { page: 'project', key: 'PAY', rest: '/' }],
    ['/projects/PAY/reviews/themes/3', '', { page: 'project', key: 'PAY', rest: '/themes/3' }],
    ['/projects/PAY/settings', '', { page: 'settings', key: 'PAY' }],
    ['/dashboard', '', { page: 'dashboard' }],
    ['/outbox', '', { page: 'outbox' }],
    ['/wiki', '', { page: 'missing' }],
    ['/browse/%E0%A4%A', '', { page: 'missing' }],
  ])('%s%s shows its page', (path, search, route) => {
    expect(routeOf(path, search)).toEqual(route);
  });
});

describe('the search box', () => {
  it.each([
    ['pay-412', '/browse/PAY-412'],
    ['project = PAY', '/issues?jql=project%20%3D%20PAY'],
    ['', '/issues?jql='],
    ['payout "queue"', '/issues?jql=text%20~%20%22payout%20%20queue%20%22%20ORDER%20BY%20updated%20DESC'],
  ])('understands %s', (typed, url) => {
    expect(searchUrl(typed)).toBe(url);
  });
});

describe('a navigation of the app', () => {
  it.each([
    ['an issue by its key', { target: 'issue', issueKey: 'OPS-1' }, '/browse/OPS-1'],
    [
      'its own page in the project in view',
      { target: 'module', moduleKey: 'reviews-page' },
      '/projects/PAY/reviews',
    ],
    [
      'its settings in another project',
      { target: 'module', moduleKey: 'reviews-settings', projectKey: 'OPS' },
      '/projects/OPS/settings',
    ],
    ['the dashboard', { target: 'dashboard', dashboardId: '1' }, '/dashboard'],
    [
      'a project’s settings in Jira',
      { url: '/jira/software/c/projects/GATE/settings/apps/1/2' },
      '/projects/GATE/settings',
    ],
    ['a path', { url: '/browse/OPS-1' }, '/browse/OPS-1'],
    ['an address of the site', { url: `${siteUrl}/browse/OPS-1?focused=2` }, '/browse/OPS-1?focused=2'],
    ['Jira’s search', { url: '/issues/?jql=key%20%3D%20A-1' }, '/issues?jql=key%20%3D%20A-1'],
    ['a project of Jira', { url: '/jira/software/c/projects/GATE/boards/1' }, '/projects/GATE/reviews'],
  ])('to %s stays on the site', (_, data, url) => {
    expect(destinationOf(data, site, 'PAY')).toEqual({ url, newTab: false, external: false });
  });

  it('to another host is external', () => {
    expect(destinationOf({ url: 'https://example.com/x', type: 'new-tab' }, site, 'PAY')).toEqual({
      url: 'https://example.com/x',
      newTab: true,
      external: true,
    });
  });

  it('to a target that has no page is refused by name', () => {
    expect(() => destinationOf({ target: 'contentEdit', contentId: '1' }, site, 'PAY')).toThrow(
      'contentEdit',
    );
  });
});

describe('an address that is none of the web', () => {
  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<p>',
    'blob:x',
    'file:///etc/passwd',
  ])('%s is not opened for a frame', (url) => {
    expect(() => destinationOf({ url, type: 'new-tab' }, site, 'PAY')).toThrow('The sandbox opens no');
  });
});
