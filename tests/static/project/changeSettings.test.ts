import { withMergeKept } from '../../../src/domain/keptMerges';
import { DEFAULT_SETTINGS, SETTINGS_LIMITS, settingsFrom, type Settings } from '../../../src/domain/settings';
import { withNewTheme } from '../../../src/domain/themeEdits';
import { changeSettings } from '../../../static/src/project/themes/changeSettings';
import { scriptedJira } from '../../usecases/scriptedJira';

const theme = { id: 'theme01', name: 'Between teams', labels: ['handoff'] };
const jiraWith = (settings: unknown) => Object.assign(scriptedJira([]), { settings });

it('changes what stands there now, and keeps what it does not know', async () => {
  const jira = jiraWith({ v: 2, reminders: false, colours: ['red'] });
  const outcome = await changeSettings(jira.access, '10000', (now) => withNewTheme(now, theme));
  expect(outcome).toMatchObject({ state: 'saved', settings: { reminders: false, themes: [theme] } });
  expect(jira.settings).toMatchObject({ v: 2, reminders: false, colours: ['red'], themes: [theme] });
});

it('writes nothing where there is nothing to change, or what it is about is gone', async () => {
  const jira = jiraWith(DEFAULT_SETTINGS);
  expect(await changeSettings(jira.access, '10000', (now) => ({ ...now }))).toMatchObject({ state: 'saved' });
  expect(await changeSettings(jira.access, '10000', () => undefined)).toMatchObject({ state: 'gone' });
  expect(jira.calls.map(({ method }) => method)).toEqual(['GET', 'GET']);
});

it('refuses more themes than a project may have', async () => {
  const themes = Array.from({ length: SETTINGS_LIMITS.themes }, (_, index) => ({
    ...theme,
    id: `full${String(index).padStart(4, '0')}`,
    labels: [],
  }));
  const jira = jiraWith({ ...DEFAULT_SETTINGS, themes });
  const outcome = await changeSettings(jira.access, '10000', (now) => withNewTheme(now, theme));
  expect(outcome).toEqual({ state: 'full' });
  expect(settingsFrom(jira.settings).themes).toHaveLength(SETTINGS_LIMITS.themes);
});

it('forgets what the oldest merges took out when there is no room for it any more', async () => {
  const about = 'a'.repeat(250);
  const name = (index: number): string => `label-${String(index).padStart(3, '0')}`;
  const before: Settings = {
    ...DEFAULT_SETTINGS,
    labels: Array.from({ length: 90 }, (_, index) => ({ name: name(index), about })),
  };
  const merged = Array.from({ length: 8 }, (_, index) => index).reduce(
    (now, index) => withMergeKept(now, { jobId: `job00${String(index)}`, from: [name(index)], to: 'one' }),
    before,
  );
  const crowded = { ...merged, prompts: [...merged.prompts, 'b'.repeat(1900), 'c'.repeat(1900)] };
  const jira = jiraWith(crowded);
  const outcome = await changeSettings(jira.access, '10000', (now) =>
    withMergeKept(now, { jobId: 'job009', from: [name(20)], to: 'one' }),
  );
  expect(outcome.state).toBe('saved');
  const { merges = [] } = settingsFrom(jira.settings);
  expect(merges.at(-1)?.jobId).toBe('job009');
  expect(merges.length).toBeLessThan(9);
  expect(JSON.stringify(jira.settings).length).toBeLessThanOrEqual(30_000);
});

it('says whom Jira refused, and does not take a lost answer for a refusal', async () => {
  const jira = jiraWith(DEFAULT_SETTINGS);
  jira.faults.push({ on: 'settings', containing: '"PUT"', status: 403, times: 1 });
  const change = (now: Settings) => withNewTheme(now, theme);
  expect(await changeSettings(jira.access, '10000', change)).toEqual({ state: 'failed', kind: 'denied' });
  jira.faults.push({ on: 'settings', containing: '"PUT"', status: 'lost', times: 1 });
  expect((await changeSettings(jira.access, '10000', change)).state).toBe('saved');
});
