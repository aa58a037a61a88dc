/** What was typed is not lost while it is not saved: Jira does not take it, the page is left, somebody else was faster. */
import { screen, within } from '@testing-library/react';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { memoryTexts, onSaving, openSettingsForm, rule, save } from './settingsPage';

describe('when Jira does not take it', () => {
  it.each<[number | 'lost', string]>([
    [403, 'Jira does not let you change these settings'],
    [404, 'Jira does not take settings for this project any more'],
    [400, 'Jira did not accept these settings'],
    [429, 'Jira asks us to slow down'],
    [500, 'Jira did not say whether it saved'],
  ])(
    'with %s it is told in words, what was typed stays, and saving can be tried again',
    async (status, title) => {
      const { site, user } = await openSettingsForm({ given: onSaving(status) });
      await user.type(rule(1), ' first');
      await user.click(save());
      expect(await screen.findByRole('alert')).toHaveTextContent(title);
      expect(screen.getByRole('alert')).toHaveTextContent('Your changes are still here.');
      expect(rule(1)).toHaveValue('Be curious before you defend first');
      site.fault = () => undefined;
      await user.click(save());
      expect(await screen.findByText('Saved')).toBeInTheDocument();
    },
  );

  it('an answer that was lost after Jira had written it counts as saved', async () => {
    const { site, user } = await openSettingsForm({ given: onSaving('lost') });
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    await user.click(save());
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(site.property).toMatchObject({ followUpWeeks: 4 });
  });
});

describe('what is not saved', () => {
  it('is kept in the browser and back on the next visit, with a way to let it go', async () => {
    const store = memoryTexts();
    const first = await openSettingsForm({ store });
    await first.user.type(rule(1), ' always');
    expect(screen.getByText('Not saved yet. Kept in this browser.')).toBeInTheDocument();
    first.unmount();
    const second = await openSettingsForm({ store });
    expect(screen.getByText('Your changes are back')).toBeInTheDocument();
    expect(rule(1)).toHaveValue('Be curious before you defend always');
    await second.user.click(screen.getByRole('button', { name: 'Start from what is saved' }));
    expect(rule(1)).toHaveValue('Be curious before you defend');
    expect(store.keys()).toEqual([]);
  });

  it('is not kept once it is saved', async () => {
    const store = memoryTexts();
    const { user } = await openSettingsForm({ store });
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    expect(store.keys()).toHaveLength(1);
    await user.click(save());
    await screen.findByText('Saved');
    expect(store.keys()).toEqual([]);
  });

  it('is not said to be kept by a browser that does not keep it', async () => {
    const full = {
      ...memoryTexts(),
      set: () => {
        throw new Error('full');
      },
    };
    const { user } = await openSettingsForm({ store: full });
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    expect(screen.getByText('Not saved yet.')).toBeInTheDocument();
  });

  it('from something that nobody wrote in this form is passed over', async () => {
    const store = memoryTexts();
    store.set('debrief.settings/ana/10000', '{"v":1,"draft":{"owed":"all"}}');
    await openSettingsForm({ store });
    expect(screen.getByText('Everything is saved.')).toBeInTheDocument();
  });
});

describe('when somebody else saved in between', () => {
  const theirs = { ...DEFAULT_SETTINGS, groundRules: ['Theirs'], followUpWeeks: 8, reminders: false };

  it('shows each part that both changed, takes on the rest, and saves what is chosen', async () => {
    const { site, user } = await openSettingsForm();
    await user.clear(rule(1));
    await user.type(rule(1), 'Mine');
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    site.property = theirs;
    await user.click(save());
    const told = within(await screen.findByRole('alert'));
    // It stands at the end of a long page: the keyboard, and with it the page, goes there.
    expect(document.activeElement).toContainElement(screen.getByRole('alert'));
    expect(told.getByText('Theirs')).toBeInTheDocument();
    expect(told.getByText('Mine')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Send reminders' })).not.toBeChecked();
    expect(site.property).toEqual(theirs);
    await user.click(screen.getByRole('button', { name: 'Keep mine: Ground rules' }));
    await user.click(screen.getByRole('button', { name: 'Take theirs: Follow-up and working days' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(save()).toHaveFocus();
    await user.click(save());
    await screen.findByText('Saved');
    expect(site.property).toEqual({
      ...theirs,
      groundRules: ['Mine', ...DEFAULT_SETTINGS.groundRules.slice(1)],
    });
  });

  it('asks for the choice before it saves again', async () => {
    const { site, user } = await openSettingsForm();
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    site.property = theirs;
    await user.click(save());
    await screen.findByRole('alert');
    await user.click(save());
    expect(screen.getByText('Choose above what to keep.')).toBeInTheDocument();
    expect(site.property).toEqual(theirs);
  });

  it('elsewhere, both are kept, and the page says what the other one changed', async () => {
    const { site, user } = await openSettingsForm();
    await user.click(screen.getByRole('radio', { name: '4 weeks' }));
    site.property = { ...DEFAULT_SETTINGS, reminders: false };
    await user.click(save());
    expect(await screen.findByText('They changed: Reminders.')).toBeInTheDocument();
    expect(site.property).toEqual({ ...DEFAULT_SETTINGS, reminders: false, followUpWeeks: 4 });
    expect(screen.getByRole('checkbox', { name: 'Send reminders' })).not.toBeChecked();
  });
});
