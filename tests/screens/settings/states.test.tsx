/** What the settings page shows before anybody changes anything. */
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { openSettingsForm, openSettingsPage } from './settingsPage';

const section = (name: string) => within(screen.getByRole('region', { name }));

it('shows the shape of what comes until Jira answers', async () => {
  let release: () => void = () => undefined;
  openSettingsPage({
    given: (site) => {
      site.hold = new Promise((resolve) => {
        release = resolve;
      });
    },
  });
  expect(screen.getByRole('status', { name: 'Loading the settings' })).toBeInTheDocument();
  release();
  expect(await screen.findByRole('button', { name: 'Save changes' })).toBeInTheDocument();
});

it('of a project that has chosen nothing says that these are the usual settings, and shows them', async () => {
  await openSettingsForm();
  expect(screen.getByText(/These are the usual settings/)).toBeInTheDocument();
  expect(section('Factor labels').getAllByRole('textbox', { name: /is for$/ })).toHaveLength(12);
  expect(section('Ground rules').getByRole('textbox', { name: 'Ground rule 1' })).toHaveValue(
    DEFAULT_SETTINGS.groundRules[0],
  );
  expect(section('Follow-up and working days').getByRole('radio', { name: '6 weeks' })).toBeChecked();
  expect(section('Reminders').getByRole('checkbox', { name: 'Send reminders' })).toBeChecked();
  expect(screen.getByText('Everything is saved.')).toBeInTheDocument();
});

it('of a project with choices shows those', async () => {
  await openSettingsForm({
    property: {
      ...DEFAULT_SETTINGS,
      followUpWeeks: 8,
      limits: { ...DEFAULT_SETTINGS.limits, overdue: null },
      linkType: 'Causes',
      targetProjectId: '10001',
    },
  });
  expect(screen.queryByText(/usual settings/)).not.toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '8 weeks' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: /More than … days past/ })).not.toBeChecked();
  expect(await screen.findByRole('combobox', { name: /Create actions in/ })).toHaveValue('Operations');
  expect(screen.getByRole('combobox', { name: 'Link to the reviewed issue' })).toHaveValue('Causes');
});

it('without the permission everything is there to read, with who can change it', async () => {
  openSettingsPage({ mayEdit: false });
  expect(
    await screen.findByText(/People with the permission “Administer projects” in Payments/),
  ).toBeVisible();
  expect(section('Ground rules').getByText('Facts before opinions')).toBeInTheDocument();
  expect(
    section('When an action languishes').getByText('No change of status for 14 days'),
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

it('of an archived project can only be read', async () => {
  openSettingsPage({ archived: true });
  expect(await screen.findByText(/Payments is archived/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument();
});

it.each([
  [500, 'Jira is not answering'],
  [429, 'Jira asks us to slow down'],
])(
  'that Jira answers with %s are an error with a way to try again, never the usual ones',
  async (status, title) => {
    const { site, user } = openSettingsPage({
      given: (given) => {
        given.fault = ({ path }) => (path.includes('/properties/') ? status : undefined);
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
    expect(screen.getByRole('alert')).toHaveTextContent('what you have not saved in this browser.');
    expect(screen.queryByText(/usual settings/)).not.toBeInTheDocument();
    site.fault = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Save changes' })).toBeInTheDocument();
  },
);

it('list the labels, and nothing else, under a heading of their own', async () => {
  await openSettingsForm();
  const list = within(screen.getByRole('list', { name: 'Labels and what they are for' }));
  expect(list.getAllByRole('listitem')).toHaveLength(12);
  expect(list.queryByText('Labels and what they are for')).not.toBeInTheDocument();
});

it('of a project out of sight says who can help', async () => {
  openSettingsPage({
    given: (site) => (site.fault = ({ path }) => (path.endsWith('project/10000') ? 404 : undefined)),
  });
  expect(await screen.findByRole('heading', { name: 'You cannot see this project' })).toBeInTheDocument();
});

it('says which parts of the property cannot be read', async () => {
  await openSettingsForm({ property: { ...DEFAULT_SETTINGS, workingDays: 'all', prompts: 7 } });
  expect(
    screen.getByText(/used for: Follow-up and working days, Questions before the meeting/),
  ).toBeInTheDocument();
});

describe('what was chosen and is gone', () => {
  it.each([
    ['project', { targetProjectId: '99999' }, /This project is gone, or you cannot see it/],
    ['work type', { targetIssueTypeId: '88888' }, /no such work type any more/],
    ['link', { linkType: 'Blamed on' }, /no link of this name any more/],
  ])('is told beside its field: a %s', async (_what, changes, words) => {
    await openSettingsForm({ property: { ...DEFAULT_SETTINGS, ...changes } });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('is told in a rule, which then finds nothing', async () => {
    const owed = [{ ...DEFAULT_SETTINGS.owed[0], issueTypeIds: ['77777'] }];
    await openSettingsForm({
      property: { ...DEFAULT_SETTINGS, owed },
      given: (site) => (site.fault = ({ path }) => (path.includes('search/jql') ? 400 : undefined)),
    });
    expect(screen.getByRole('checkbox', { name: '77777: no longer in this project' })).toBeChecked();
    expect(screen.getByText(/This rule finds nothing: Jira no longer knows/)).toBeInTheDocument();
  });
});

it('tells what a rule does, with examples', async () => {
  await openSettingsForm();
  const rule = within(screen.getByRole('group', { name: /labelled incident, outage/ }));
  expect(rule.getByText('3 events meet this rule')).toBeInTheDocument();
  expect(rule.getByText(/2 still need a review/)).toBeInTheDocument();
  expect(rule.getByRole('link', { name: 'PAY-1' })).toBeInTheDocument();
});

it('a rule that Jira does not tell about can be saved all the same', async () => {
  await openSettingsForm({
    given: (site) => (site.fault = ({ path }) => (path.includes('search/jql') ? 500 : undefined)),
  });
  expect(screen.getByText(/Jira did not say which events meet this rule/)).toBeInTheDocument();
});

it('shows markup in a property as text', async () => {
  await openSettingsForm({
    property: { ...DEFAULT_SETTINGS, groundRules: ['<img src=x onerror=alert(1)>'] },
  });
  expect(screen.getByRole('textbox', { name: 'Ground rule 1' })).toHaveValue('<img src=x onerror=alert(1)>');
});

it.each([[true], [false]])('has no accessibility fault, with the permission: %s', async (mayEdit) => {
  const { container } = openSettingsPage({ mayEdit });
  await screen.findByRole('region', { name: 'Ground rules' });
  // Colours are for the browser to judge.
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
