import { DEFAULT_SETTINGS, SETTINGS_KEY, settingsFrom, type Settings } from '../../../src/domain/settings';
import { readSettings } from '../../../src/usecases/readSettings';
import { saveSettings } from '../../../static/src/settings/saveSettings';
import { buildJiraWorld, projectIds, type JiraWorld, type PersonName } from '../../builders/jiraWorld';
import type { JiraAccess } from '../../../src/jira/request';

const access = (world: JiraWorld, who: PersonName): JiraAccess => ({
  request: async ({ method, path, body }) => {
    const reply = await world.call(who, method, path, body);
    return { header: () => null, body: undefined, ...reply };
  },
  wait: () => Promise.resolve(),
  random: () => 0.5,
  longestWait: 0,
});

const mine = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes });
const base = DEFAULT_SETTINGS;

function open() {
  const world = buildJiraWorld();
  const save = (settings: Settings, by: PersonName = 'lead') =>
    saveSettings(access(world, by), projectIds.pay, { base, mine: settings });
  const write = (value: unknown) => world.jira.admin.setProjectProperty(projectIds.pay, SETTINGS_KEY, value);
  const stands = () => readSettings(access(world, 'reader'), projectIds.pay);
  return { world, save, write, stands };
}

describe('saving settings', () => {
  it('is for people who administer the project; Jira itself refuses others, and nothing is changed', async () => {
    const { save, stands } = open();
    expect(await save(mine({ followUpWeeks: 4 }), 'member')).toEqual({ state: 'failed', kind: 'denied' });
    expect(await save(mine({ followUpWeeks: 4 }), 'outsider')).toEqual({
      state: 'failed',
      kind: 'not-found',
    });
    expect(await stands()).toEqual(DEFAULT_SETTINGS);
    expect(await save(mine({ followUpWeeks: 4 }))).toMatchObject({ state: 'saved', taken: [] });
    expect((await stands()).followUpWeeks).toBe(4);
    expect(await save(mine({ followUpWeeks: 5 }), 'admin')).toMatchObject({ state: 'clash' });
  });

  it('takes on what somebody else changed elsewhere, themes included', async () => {
    const { save, write, stands } = open();
    const themes = [{ id: 'theme00001', name: 'Handing over', labels: [] }];
    write({ ...DEFAULT_SETTINGS, themes, prompts: ['Theirs?'] });
    expect(await save(mine({ groundRules: ['Mine'] }))).toMatchObject({ state: 'saved', taken: ['prompts'] });
    expect(await stands()).toEqual(mine({ groundRules: ['Mine'], prompts: ['Theirs?'], themes }));
  });

  it('asks where both changed the same part in different ways, and writes nothing', async () => {
    const { save, write, stands } = open();
    write(mine({ groundRules: ['Theirs'], followUpWeeks: 8, reminders: false }));
    const outcome = await save(mine({ groundRules: ['Mine'], followUpWeeks: 8, prompts: ['Mine?'] }));
    expect(outcome).toMatchObject({ state: 'clash', sections: ['groundRules'] });
    expect(await stands()).toEqual(mine({ groundRules: ['Theirs'], followUpWeeks: 8, reminders: false }));
  });

  it('says when it is more than the property holds, and writes nothing', async () => {
    const { save, stands } = open();
    const prompts = Array.from({ length: 10 }, (_, index) => String(index) + 'x'.repeat(1999));
    const labels = Array.from({ length: 60 }, (_, index) => ({
      name: `label-${String(index)}`,
      about: 'x'.repeat(200),
    }));
    expect(await save(mine({ prompts, labels }))).toMatchObject({ state: 'too-large' });
    expect(await stands()).toEqual(DEFAULT_SETTINGS);
  });

  it('is refused in an archived project', async () => {
    const { world, save } = open();
    world.jira.admin.archiveProject(projectIds.pay);
    expect(await save(mine({ reminders: false }))).toMatchObject({ state: 'failed' });
  });

  it.each([
    ['before', { state: 'failed', kind: 'lost' }, DEFAULT_SETTINGS.reminders],
    ['after', { state: 'saved' }, false],
  ] as const)(
    'whose answer is lost %s Jira wrote it is told by what stands there',
    async (when, outcome, kept) => {
      const { world, stands } = open();
      const real = access(world, 'lead');
      const request: JiraAccess['request'] = async (call) => {
        if (call.method !== 'PUT') return real.request(call);
        if (when === 'after') await real.request(call);
        throw new TypeError('Failed to fetch');
      };
      const sent = { base, mine: mine({ reminders: false }) };
      expect(await saveSettings({ ...real, request }, projectIds.pay, sent)).toMatchObject(outcome);
      expect((await stands()).reminders).toBe(kept);
    },
  );

  it('keeps what a newer version wrote beside it', async () => {
    const { world, save, write } = open();
    write({ ...DEFAULT_SETTINGS, moods: ['calm'] });
    await save(mine({ reminders: false }));
    const reply = await world.call(
      'lead',
      'GET',
      `/rest/api/3/project/${projectIds.pay}/properties/${SETTINGS_KEY}`,
    );
    const { value } = reply.body as { value: { moods: unknown } };
    expect(value.moods).toEqual(['calm']);
    expect(settingsFrom(value).reminders).toBe(false);
  });
});
