/** Changing and saving the settings: what is written, and what is told beside its field instead. */
import { screen, waitFor, within } from '@testing-library/react';
import { DEFAULT_SETTINGS, settingsFrom } from '../../../src/domain/settings';
import { onSaving, openSettingsForm, rule, save } from './settingsPage';

describe('saving', () => {
  it('writes what was changed, keeps the rest, and says so', async () => {
    const { site, user } = await openSettingsForm();
    await user.click(screen.getByRole('radio', { name: '8 weeks' }));
    await user.click(screen.getByRole('checkbox', { name: 'Saturday' }));
    await user.click(screen.getByRole('checkbox', { name: 'Send reminders' }));
    await user.clear(rule(1));
    await user.type(rule(1), 'One speaks at a time');
    await user.click(screen.getByRole('checkbox', { name: /Reopened at least/ }));
    await user.click(save());
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(site.property).toEqual({
      ...DEFAULT_SETTINGS,
      followUpWeeks: 8,
      workingDays: [1, 2, 3, 4, 5, 6],
      reminders: false,
      groundRules: ['One speaks at a time', ...DEFAULT_SETTINGS.groundRules.slice(1)],
      limits: { ...DEFAULT_SETTINGS.limits, reopened: null },
    });
  });

  it('is offered beside what was changed, too', async () => {
    const { site, user } = await openSettingsForm();
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    const section = within(screen.getByRole('region', { name: 'Follow-up and working days' }));
    await user.click(section.getByRole('button', { name: /^Save changes/ }));
    await waitFor(() => expect(settingsFrom(site.property).followUpWeeks).toBe(4));
  });

  it('says at the head and at the end of a section that it is not saved, and there that it was', async () => {
    const { user } = await openSettingsForm();
    const section = within(screen.getByRole('region', { name: 'Follow-up and working days' }));
    expect(section.queryByText('Not saved')).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    expect(section.getByText('Not saved')).toBeInTheDocument();
    expect(section.getByText('Changed here, not saved yet')).toBeInTheDocument();
    const button = section.getByRole('button', { name: /^Save changes/ });
    await user.click(button);
    expect(await section.findByText('Saved')).toBeInTheDocument();
    expect(section.queryByText('Not saved')).not.toBeInTheDocument();
    expect(button).toHaveFocus();
    await user.click(screen.getByRole('checkbox', { name: 'Send reminders' }));
    expect(button).not.toBeInTheDocument();
  });

  it('tells what Jira answered where it was asked: in the section, also after Enter in a field', async () => {
    const { user } = await openSettingsForm({ given: onSaving(500) });
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    const limits = within(screen.getByRole('region', { name: 'When an action languishes' }));
    await user.type(limits.getByRole('textbox', { name: /No change of status for, days/ }), '0{Enter}');
    expect(await limits.findByRole('alert')).toHaveTextContent('Jira did not say whether it saved');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('is not offered while nothing is changed, and not after a change was taken back', async () => {
    const { site, user } = await openSettingsForm();
    await user.click(save());
    expect(site.property).toBeUndefined();
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    expect(save()).not.toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: 'Undo all changes' }));
    expect(screen.getByRole('radio', { name: '6 weeks' })).toBeChecked();
    expect(save()).toHaveAttribute('aria-disabled', 'true');
    expect(save()).toHaveFocus();
  });

  it('works by keyboard: a rule for owed reviews, from adding to saving', async () => {
    const { site, user } = await openSettingsForm({ property: { ...DEFAULT_SETTINGS, owed: [] } });
    screen.getByRole('button', { name: 'Add a rule' }).focus();
    await user.keyboard('{Enter}');
    const added = within(screen.getByRole('group', { name: /Any issue/ }));
    expect(added.getAllByRole('checkbox')[0]).toHaveFocus();
    added.getByRole('checkbox', { name: 'Incident' }).focus();
    await user.keyboard(' ');
    (await added.findByRole('checkbox', { name: 'Highest' })).focus();
    await user.keyboard(' ');
    added.getByRole('textbox', { name: 'Labels' }).focus();
    await user.keyboard('sev1, sev2{Enter}');
    await waitFor(() =>
      expect(settingsFrom(site.property).owed).toMatchObject([
        {
          issueTypeIds: ['10002'],
          priorityIds: ['1'],
          labels: ['sev1', 'sev2'],
          statusCategory: 'done',
          withinDays: 10,
        },
      ]),
    );
    await waitFor(() =>
      expect(site.searches().at(-1)).toContain(
        'issuetype IN (10002) AND priority IN (1) AND labels IN ("sev1", "sev2") AND statusCategory = Done',
      ),
    );
  });

  it('sets where actions are created, and forgets the work type of another project', async () => {
    const { site, user } = await openSettingsForm({
      property: { ...DEFAULT_SETTINGS, targetIssueTypeId: '10002' },
    });
    await user.click(screen.getByRole('combobox', { name: 'Create actions in' }));
    await user.click(await screen.findByRole('option', { name: /Operations/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Link to the reviewed issue' }), 'Causes');
    await user.click(save());
    await screen.findByText('Saved');
    expect(site.property).toMatchObject({ targetProjectId: '10001', linkType: 'Causes' });
    expect(site.property).not.toHaveProperty('targetIssueTypeId');
  });
});

describe('labels', () => {
  it('are added, described and taken away; one that is close is pointed out first', async () => {
    const { site, user } = await openSettingsForm();
    const field = screen.getByRole('textbox', { name: 'Another label' });
    await user.type(field, 'Configurations');
    expect(screen.getByText('Close to configuration: do both mean the same?')).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'Vendor outage{Enter}');
    await user.type(
      screen.getByRole('textbox', { name: 'What vendor-outage is for' }),
      'Somebody else was down',
    );
    await user.click(screen.getByRole('button', { name: 'Take configuration away' }));
    await user.click(save());
    await screen.findByText('Saved');
    const { labels } = settingsFrom(site.property);
    expect(labels).toHaveLength(12);
    expect(labels.at(-1)).toEqual({ name: 'vendor-outage', about: 'Somebody else was down' });
  });

  it.each([
    ['configuration', 'configuration is already in the list.'],
    ['!!!', 'Type a word or two: letters, digits and hyphens.'],
  ])('are not added as %s', async (typed, message) => {
    const { user } = await openSettingsForm();
    await user.type(screen.getByRole('textbox', { name: 'Another label' }), `${typed}{Enter}`);
    expect(screen.getByText(message)).toBeInTheDocument();
    expect(screen.getAllByRole('textbox', { name: /is for$/ })).toHaveLength(12);
  });

  it('lead to the Themes tab for renaming and merging', async () => {
    const { user, themes } = await openSettingsForm();
    await user.click(screen.getByRole('button', { name: 'do that under Themes' }));
    expect(themes).toEqual(['PAY']);
  });
});

describe('a value that cannot be saved', () => {
  it('is told beside its field with what to do, and the first one has the focus', async () => {
    const { site, user } = await openSettingsForm();
    const days = screen.getByRole('textbox', { name: 'Working days to review it' });
    await user.clear(days);
    await user.type(days, '91');
    const overdue = screen.getByRole('textbox', { name: /More than, days past its due date/ });
    await user.clear(overdue);
    await user.click(rule(1));
    await user.paste('x'.repeat(260));
    await user.click(save());
    expect(days).toHaveFocus();
    expect(days).toHaveAccessibleDescription('Enter a whole number from 1 to 90.');
    expect(overdue).toHaveAccessibleDescription('Enter a whole number from 0 to 365.');
    expect(rule(1)).toHaveAccessibleDescription(/Too long by/);
    expect(screen.getByText('3 fields need a look.')).toBeInTheDocument();
    expect(site.property).toBeUndefined();
  });

  it('needs at least one working day', async () => {
    const { user } = await openSettingsForm({ property: { ...DEFAULT_SETTINGS, workingDays: [3] } });
    await user.click(screen.getByRole('checkbox', { name: 'Wednesday' }));
    await user.click(save());
    expect(screen.getByText('Choose at least one day on which people work.')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Monday' })).toHaveFocus();
  });

  it('goes back to what is usual in one press', async () => {
    const { user } = await openSettingsForm();
    const overdue = screen.getByRole('textbox', { name: /No change of status for, days/ });
    await user.clear(overdue);
    await user.click(screen.getByRole('button', { name: 'As usual: No change of status for 14 days' }));
    expect(overdue).toHaveValue('14');
  });

  it('is in a sentence for one, and for many', async () => {
    const { user } = await openSettingsForm();
    const times = screen.getByRole('textbox', { name: /^Reopened at least/ });
    expect(times.parentElement).toHaveTextContent('Reopened at least time');
    await user.type(times, '0');
    expect(times.parentElement).toHaveTextContent('Reopened at least times');
  });

  it('is more than Jira keeps: said before saving', async () => {
    const prompts = Array.from({ length: 10 }, (_, index) => String(index) + 'x'.repeat(1999));
    const labels = Array.from({ length: 40 }, (_, index) => ({
      name: `l${String(index)}`,
      about: 'y'.repeat(200),
    }));
    const { user } = await openSettingsForm({ property: { ...DEFAULT_SETTINGS, prompts, labels } });
    expect(screen.queryByText('This is more than Jira keeps for a project')).not.toBeInTheDocument();
    for (const label of ['l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'l9', 'l10', 'l11', 'l12']) {
      await user.click(screen.getByLabelText(`What ${label} is for`, { selector: 'input' }));
      await user.paste('z'.repeat(54));
    }
    expect(screen.getByText(/characters of at most 30,000/)).toBeInTheDocument();
    expect(save()).toHaveAttribute('aria-disabled', 'true');
  });
});
