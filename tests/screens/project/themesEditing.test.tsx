/** Grouping, merging and renaming labels, as an administrator of the project. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { settingsFrom, type Settings } from '../../../src/domain/settings';
import { fakeJobs, type FakeJobs } from './fakeJobs';
import { openReviewsPage } from './reviewsPage';
import { issues, search, settings } from './themedProject';

type Options = NonNullable<Parameters<typeof openReviewsPage>[0]>;

/** Forms are loaded with the first one. */
const parts = () =>
  Promise.all([
    import('../../../static/src/project/themes/editing/EditForm'),
    import('../../../static/src/project/themes/editing/Suggestion'),
    import('../../../static/src/project/themes/editing/ListLag'),
  ]);

async function openAsAdmin(options: Options & { readonly jobs?: FakeJobs; readonly stands?: Settings } = {}) {
  const { jobs = fakeJobs(), stands = settings, ...rest } = options;
  await parts();
  const opened = await openReviewsPage({
    issues,
    search,
    admin: true,
    call: jobs.call,
    ...rest,
    given: (jira) => {
      jira.settings = stands;
      options.given?.(jira);
    },
  });
  await opened.pass(1);
  return { ...opened, jobs, saved: () => settingsFrom(opened.jira.settings) };
}

beforeEach(() => localStorage.clear());

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const choose = (label: string) => userEvent.click(screen.getByRole('checkbox', { name: `Choose ${label}` }));
const form = async (name: string) => within(await screen.findByRole('form', { name }));
const themeNames = (saved: Settings) => saved.themes.map(({ name, labels }) => [name, ...labels]);
const openMenu = async (of: string, item: string) => {
  await userEvent.click(button(`More for ${of}`));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};
/** The last job, that far. */
const progress = (jobs: FakeJobs, change: Partial<FakeJobs['jobs'][number]>) => {
  jobs.jobs = jobs.jobs.map((job, index) => (index === 0 ? { ...job, ...change } : job));
};

describe('themes', () => {
  it('take the chosen labels, which leave the theme that they were in', async () => {
    const { saved, pass } = await openAsAdmin();
    await choose('handoff');
    await choose('vendor');
    expect(screen.getByRole('group', { name: 'With 2 labels' })).toBeInTheDocument();
    await userEvent.click(button('Move to a theme'));
    const move = await form('Move handoff and vendor to a theme');
    expect(move.getByRole('combobox', { name: 'Theme' })).toHaveFocus();
    await userEvent.selectOptions(move.getByRole('combobox', { name: 'Theme' }), 'New theme…');
    await userEvent.type(move.getByRole('textbox', { name: 'Name of the theme' }), 'Around us');
    await userEvent.click(move.getByRole('button', { name: 'Move' }));
    await pass(1);
    expect(themeNames(saved())).toEqual([['Between teams'], ['Around us', 'handoff', 'vendor']]);
    expect(screen.getByRole('rowheader', { name: /Around us/ })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: /With/ })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /Factor labels/ })).toHaveFocus();
  });

  it('can be begun empty, renamed and removed, and their labels stay', async () => {
    const { saved, pass } = await openAsAdmin();
    await userEvent.click(button('New theme'));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name of the theme' }),
      'Early signs{Enter}',
    );
    await pass(1);
    await openMenu('the theme Between teams', 'Rename theme…');
    const name = await screen.findByRole('textbox', { name: 'Name of the theme' });
    expect(name).toHaveValue('Between teams');
    await userEvent.clear(name);
    await userEvent.type(name, 'Two teams{Enter}');
    await pass(1);
    expect(themeNames(saved())).toEqual([['Two teams', 'handoff'], ['Early signs']]);
    await openMenu('the theme Two teams', 'Remove theme…');
    expect(await screen.findByText(/Its labels stay/)).toBeInTheDocument();
    await userEvent.click(button('Remove theme'));
    await pass(1);
    expect(themeNames(saved())).toEqual([['Early signs']]);
  });

  it('keep what somebody else has saved in the meantime', async () => {
    const { jira, saved, pass } = await openAsAdmin();
    const theirs = { id: 'theirs1', name: 'Theirs', labels: ['hand-over'] };
    jira.settings = { ...settings, reminders: false, themes: [...settings.themes, theirs] };
    await openMenu('vendor', 'Move to a theme…');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Theme' }), 'Between teams');
    await userEvent.click(button('Move'));
    await pass(1);
    expect(themeNames(saved())).toEqual([
      ['Between teams', 'handoff', 'vendor'],
      ['Theirs', 'hand-over'],
    ]);
    expect(saved().reminders).toBe(false);
  });

  it('that somebody has removed take nothing, and the page shows how it is now', async () => {
    const { jira, pass } = await openAsAdmin();
    await openMenu('vendor', 'Move to a theme…');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Theme' }), 'Between teams');
    jira.settings = { ...settings, themes: [] };
    await userEvent.click(button('Move'));
    await pass(1);
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody removed this');
    expect(screen.queryByRole('rowheader', { name: /Between teams/ })).not.toBeInTheDocument();
  });

  it('are not changed by somebody whom Jira refuses, and what was typed stays', async () => {
    const { pass } = await openAsAdmin({
      given: (jira) => jira.faults.push({ on: 'settings', containing: '"PUT"', status: 403 }),
    });
    await userEvent.click(button('New theme'));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name of the theme' }),
      'Early signs{Enter}',
    );
    await pass(1);
    expect(screen.getByRole('alert')).toHaveTextContent('Only project administrators can do this');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('New theme'));
    expect(await screen.findByRole('textbox', { name: 'Name of the theme' })).toHaveValue('Early signs');
  });
});

describe('merging', () => {
  const mergeChosen = async (opened: Awaited<ReturnType<typeof openAsAdmin>>) => {
    await choose('handoff');
    await choose('hand-over');
    await userEvent.click(button('Merge'));
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Which label stays' }),
      'handoff',
    );
    await opened.pass(1);
  };

  it('says what it changes, asks for the label that stays, and shows how far it is', async () => {
    const opened = await openAsAdmin();
    const { jobs, saved, pass } = opened;
    await choose('handoff');
    await choose('hand-over');
    await userEvent.click(button('Merge'));
    const merge = await form('Merge handoff and hand-over');
    await userEvent.click(merge.getByRole('button', { name: 'Merge' }));
    expect(merge.getByText('Choose the label that stays')).toBeInTheDocument();
    await userEvent.selectOptions(merge.getByRole('combobox'), 'handoff');
    await pass(1);
    expect(merge.getByRole('status')).toHaveTextContent('Changes 1 review and 1 action');
    await userEvent.click(merge.getByRole('button', { name: 'Merge' }));
    await pass(1);
    const [asked] = jobs.named('labels.relabel') as { jobId: string }[];
    expect(asked).toMatchObject({ from: ['hand-over'], to: 'handoff' });
    expect(saved().labels.map(({ name }) => name)).toEqual(['handoff', 'vendor']);
    expect(saved().merges?.map(({ jobId }) => jobId)).toEqual([asked?.jobId]);
    expect(screen.getByRole('progressbar', { name: 'hand-over becomes handoff' })).toHaveValue(0);
    progress(jobs, { done: 2, failed: 1 });
    await pass(2000);
    expect(screen.getByText('3 of 3 reviewed issues, 1 of them could not be changed')).toBeInTheDocument();
  });

  it('tells its end with what could not be changed, reads the labels again, and can be undone', async () => {
    const opened = await openAsAdmin();
    const { jobs, jira, saved, pass } = opened;
    await mergeChosen(opened);
    await userEvent.click((await form('Merge handoff and hand-over')).getByRole('button', { name: 'Merge' }));
    await pass(1);
    jira.calls.length = 0;
    progress(jobs, { state: 'finished', done: 1, failed: 2 });
    await pass(2000);
    expect(screen.getByText('hand-over is handoff now')).toBeInTheDocument();
    expect(
      screen.getByText(/1 reviewed issue was changed. 2 issues could not be changed/),
    ).toBeInTheDocument();
    expect(JSON.stringify(jira.calls)).toContain('reviewStatus IS NOT EMPTY');
    await userEvent.click(button('Undo'));
    await pass(1);
    expect(jobs.named('labels.undo')).toHaveLength(1);
    expect({ ...saved(), merges: undefined }).toEqual({ ...settings, merges: undefined });
    progress(jobs, { state: 'finished' });
    await pass(2000);
    expect(screen.getByText('hand-over is back')).toBeInTheDocument();
    await userEvent.click(button('Dismiss'));
    expect(screen.queryByText('hand-over is back')).not.toBeInTheDocument();
  });

  it('is refused in words while the same labels are being changed', async () => {
    const opened = await openAsAdmin();
    opened.jobs.refusal = 'JOB_RUNNING';
    await mergeChosen(opened);
    await userEvent.click((await form('Merge handoff and hand-over')).getByRole('button', { name: 'Merge' }));
    await opened.pass(1);
    expect(screen.getByRole('alert')).toHaveTextContent('These labels are being changed right now');
    expect(opened.saved()).toEqual(settings);
  });

  it('brings the list up to date later when that was cut off', async () => {
    const opened = await openAsAdmin({
      given: (jira) => jira.faults.push({ on: 'settings', containing: '"PUT"', status: 403, times: 1 }),
    });
    const { jobs, saved, pass } = opened;
    await mergeChosen(opened);
    await userEvent.click((await form('Merge handoff and hand-over')).getByRole('button', { name: 'Merge' }));
    await pass(1);
    progress(jobs, { state: 'finished', done: 3 });
    await pass(2000);
    expect(screen.getByText(/list of labels and its themes do not say so yet/)).toBeInTheDocument();
    await userEvent.click(button('Update the list'));
    await pass(1);
    expect(saved().labels.map(({ name }) => name)).toEqual(['handoff', 'vendor']);
    expect(screen.queryByText(/do not say so yet/)).not.toBeInTheDocument();
  });

  it('is offered for labels that look alike, with one press', async () => {
    const { jobs, pass } = await openAsAdmin();
    expect(screen.getByText(/looks like/)).toHaveTextContent(
      'hand-over looks like handoff. Merging changes 1 review with its actions, and can be undone.',
    );
    await userEvent.click(button('Merge into handoff'));
    await pass(1);
    expect(jobs.named('labels.relabel')).toEqual([
      { jobId: expect.any(String), from: ['hand-over'], to: 'handoff' },
    ]);
    expect(screen.queryByText(/looks like/)).not.toBeInTheDocument();
  });

  it('is not offered again for labels that differ', async () => {
    const { saved, pass } = await openAsAdmin();
    await userEvent.click(button('hand-over and handoff differ'));
    await pass(1);
    expect(screen.queryByText(/looks like/)).not.toBeInTheDocument();
    expect(saved().differ).toEqual([['hand-over', 'handoff']]);
  });
});

describe('renaming', () => {
  it('turns what is typed into a label, and changes it everywhere', async () => {
    const { jobs, saved, pass } = await openAsAdmin();
    await openMenu('vendor', 'Rename…');
    const name = await screen.findByRole('textbox', { name: 'New name' });
    expect(name).toHaveFocus();
    await userEvent.clear(name);
    await userEvent.type(name, 'Outside help');
    expect(screen.getByText('Becomes outside-help.')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await pass(1);
    expect(jobs.named('labels.relabel')).toEqual([
      { jobId: expect.any(String), from: ['vendor'], to: 'outside-help' },
    ]);
    expect(saved().labels.at(-1)).toEqual({ name: 'outside-help', about: 'Somebody else’s system' });
  });

  it('into a label that is in use says that the two become one', async () => {
    await openAsAdmin();
    await openMenu('hand-over', 'Rename…');
    const name = await screen.findByRole('textbox', { name: 'New name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'handoff');
    expect(screen.getByText('handoff is in use: the two become one.')).toBeInTheDocument();
    expect(
      (await form('Rename hand-over')).getByRole('button', { name: 'Merge into handoff' }),
    ).toBeInTheDocument();
  });
});

it('is all done by keyboard', async () => {
  const { saved, pass } = await openAsAdmin();
  screen.getByRole('checkbox', { name: 'Choose vendor' }).focus();
  await userEvent.keyboard(' ');
  button('Move to a theme').focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('combobox', { name: 'Theme' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(button('Move to a theme')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Theme' }), 'Between teams');
  await userEvent.keyboard('{Tab}{Enter}');
  await pass(1);
  expect(themeNames(saved())).toEqual([['Between teams', 'handoff', 'vendor']]);
});
