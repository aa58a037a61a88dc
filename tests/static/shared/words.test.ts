import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ERROR_CODES } from '../../../src/contract/errors';
import { lostAnswer, readAnswer } from '../../../static/src/shared/call';
import { daysBetween, momentAt, showLength, workingDay } from '../../../static/src/shared/dates';
import { wordsFor } from '../../../static/src/shared/words';

describe('Words for errors', () => {
  it.each(ERROR_CODES)('%s has a title and a text of its own', (code) => {
    const { title, text } = wordsFor({ code });
    expect(title).not.toBe('');
    expect(text).not.toBe('');
    expect(`${title} ${text}`).not.toMatch(/error|invalid|failed|[A-Z]{2,}_/i);
  });

  it('name the reference of our own bug, and the field that does not fit', () => {
    expect(wordsFor({ code: 'UNEXPECTED', reference: 'abc-1' }).next).toContain('abc-1');
    expect(wordsFor({ code: 'INVALID_INPUT', field: 'title' }).text).toContain('“title”');
  });
});

describe('An answer of the app', () => {
  it('is taken when it fits the contract', async () => {
    const answer = { ok: true, value: { app: 'debrief' } };
    expect(await readAnswer('app.ping', answer)).toEqual(answer);
    expect(await readAnswer('app.ping', { ok: false, error: { code: 'BUSY' } })).toEqual({
      ok: false,
      error: { code: 'BUSY' },
    });
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { ok: true },
    { ok: true, value: { app: 'other' } },
    { ok: false, error: { code: 'NEW' } },
  ])('is unexpected when it does not: %j', async (raw) => {
    expect(await readAnswer('app.ping', raw)).toEqual({ ok: false, error: { code: 'UNEXPECTED' } });
  });

  it('that never came may be asked for again', () => {
    expect(lostAnswer().error.code).toBe('JIRA_DOWN');
  });
});

describe('Dates', () => {
  it('keep a day a day and a time a time', () => {
    expect(momentAt('2026-11-12', '')).toBe('2026-11-12');
    expect(momentAt('2026-11-12', '14:05')).toMatch(/^2026-11-1[123]T\d{2}:\d{2}:00\.000Z$/);
  });

  it('count days over a change of the clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-27')).toBe(3);
    expect(daysBetween('2026-11-16', '2026-11-12')).toBe(-4);
  });

  it('move from a weekend to the Monday', () => {
    expect(workingDay('2026-12-12')).toBe('2026-12-14');
    expect(workingDay('2026-12-13')).toBe('2026-12-14');
    expect(workingDay('2026-12-11')).toBe('2026-12-11');
  });

  it.each([
    [26, '26 min'],
    [60, '1 h'],
    [125, '2 h 05 min'],
    [4320, '3 days'],
  ])('say %i minutes as %s', (minutes, words) => {
    expect(showLength(minutes)).toBe(words);
  });
});

describe('The look', () => {
  const root = path.join(__dirname, '..', '..', '..', 'static', 'src');
  const styles = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const known = new Set(
    readFileSync(require.resolve('@atlaskit/tokens/dist/cjs/artifacts/token-names'), 'utf8').match(
      /--ds-[\w-]+/g,
    ),
  );

  it.each(styles)('of %s uses design tokens that Jira has', (file) => {
    const used = new Set(readFileSync(path.join(root, file), 'utf8').match(/--ds-[\w-]+/g));
    expect([...used].filter((token) => !known.has(token))).toEqual([]);
  });

  it.each(styles)('of %s has no colour of its own', (file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    expect(text.match(/#[0-9a-f]{3,8}\b|\brgba?\((?!128 128 128)/gi)).toBeNull();
  });
});
