import type * as z from 'zod/mini';
import { actionDraft } from '../../src/domain/review';
import {
  accountId,
  day,
  evidenceLink,
  factorLabel,
  fingerprint,
  id,
  instant,
  issueKey,
  jiraId,
  line,
  moment,
  optionalParagraph,
  outcomeId,
  paragraph,
  tidy,
  toFactorLabel,
} from '../../src/domain/text';
import { fc } from '../builders/fastCheck';

const accepts = (schema: z.ZodMiniType, value: unknown): boolean => schema.safeParse(value).success;

describe('a text', () => {
  test('is kept without spaces around it, control characters and broken halves of a character', () => {
    expect(paragraph.parse(' a\u0000b\r\nc\u001b[31m \ud800 ')).toBe('ab\nc[31m \ufffd');
    expect(paragraph.parse('👩‍🚒 fixed it')).toBe('👩‍🚒 fixed it');
  });

  test.each(['', ' ', '\n\t', '\u0000', '\ufeff'])('that is empty (%j) is refused', (text) => {
    expect(accepts(paragraph, text)).toBe(false);
    expect(accepts(line, text)).toBe(false);
  });

  test('may be empty where that says something', () => {
    expect(optionalParagraph.parse(' \u0000 ')).toBe('');
  });

  test('of a megabyte is refused, at once', () => {
    for (const unit of ['x', ' x', '\u0000', '-', '\n', '\ud800', '<b>']) {
      expect(accepts(paragraph, `a${unit.repeat(1_000_000 / unit.length)}b`)).toBe(unit === '\u0000');
    }
  });

  test('may hold a script: it is text and stays text', () => {
    expect(paragraph.parse('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  });

  const noTexts: readonly unknown[] = [null, 7, true, {}, { toString: 'x' }, [['text']]];
  test.each(noTexts)('is never made from %j', (value) => {
    expect(accepts(paragraph, value)).toBe(false);
  });

  test('on one line has no line breaks left: Jira refuses a summary with one', () => {
    expect(line.parse('Page\r\nthe\tsecondary\u2028now')).toBe('Page the secondary now');
  });

  test('has at most 2,000 characters, a line 255, as a browser counts them', () => {
    expect(accepts(paragraph, 'x'.repeat(2000))).toBe(true);
    expect(accepts(paragraph, 'x'.repeat(2001))).toBe(false);
    expect(accepts(line, '😀'.repeat(127))).toBe(true);
    expect(accepts(line, '😀'.repeat(128))).toBe(false);
  });

  test('is the same when it is tidied twice, and when the log is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(tidy(tidy(typed))).toBe(tidy(typed));
        for (const schema of [paragraph, line]) {
          const once = schema.safeParse(typed);
          if (once.success) expect(schema.parse(once.data)).toBe(once.data);
        }
      }),
    );
  });
});

describe('a fingerprint', () => {
  test('has seven characters and depends on the text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(fingerprint(one)).toMatch(/^[a-z0-9]{7}$/);
        expect(fingerprint(one) === fingerprint(other)).toBe(tidy(one) === tidy(other));
      }),
    );
  });

  test('is the same for what was typed and for what is kept of it', () => {
    expect(fingerprint(' a\r\nb\u0000 ')).toBe(fingerprint('a\nb'));
  });
});

describe('a date', () => {
  test.each([
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2025-02-29',
    '20261101',
    '2026-11-31',
    'today',
    '',
  ])('that does not exist (%s) is refused', (text) => expect(accepts(day, text)).toBe(false));

  test.each([
    '2026-11-12T25:00:00Z',
    '2026-11-12T24:00:00Z',
    '2026-11-12T14:60:00Z',
    '2026-11-12T14:05:61Z',
    '2026-02-30T14:05:00Z',
    '2026-11-12T14:05:00',
    '2026-11-12T14:05:00+01:00',
    '2026-11-12 14:05:00Z',
  ])('with a time that does not exist or has no place (%s) is refused', (text) => {
    expect(accepts(instant, text)).toBe(false);
    expect(accepts(moment, text)).toBe(false);
  });

  test('that a calendar makes is accepted, and every accepted one can be shown', () => {
    const years = { min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), (date) => {
        expect(accepts(instant, date.toISOString())).toBe(true);
        expect(accepts(day, date.toISOString().slice(0, 10))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), (text) => {
        if (accepts(instant, text)) expect(Number.isNaN(Date.parse(text))).toBe(false);
      }),
    );
  });
});

describe('an id', () => {
  test('of an item or command is short and safe in a key', () => {
    expect(accepts(id, 'abc123')).toBe(true);
    for (const bad of [
      '',
      'short',
      'x'.repeat(33),
      '__proto__',
      'ABCDEF',
      'abc:123',
      'abc/123',
      'abcdef.c0',
      'äbcdef',
    ])
      expect(accepts(id, bad)).toBe(false);
  });

  test('that the resolver makes can be made by no browser', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{6,32}$/), fc.nat(999_999), (made, attempt) => {
        expect(accepts(outcomeId, `${made}.c${String(attempt)}`)).toBe(true);
        expect(accepts(id, `${made}.c${String(attempt)}`)).toBe(false);
        expect(accepts(outcomeId, made)).toBe(false);
      }),
    );
  });

  test('of Jira is a number in a string, a key has a project in it', () => {
    expect(accepts(jiraId, '10412')).toBe(true);
    for (const bad of ['', '1e3', '-1', '10412/../1', ' 1', '1'.repeat(20)])
      expect(accepts(jiraId, bad)).toBe(false);
    expect(accepts(issueKey, 'PAY-412')).toBe(true);
    for (const bad of ['pay-412', 'PAY', 'PAY-', '1PAY-2', 'PAY-1 OR 1=1'])
      expect(accepts(issueKey, bad)).toBe(false);
  });

  test('of an account is opaque but has no room for markup, slashes or line breaks', () => {
    expect(accepts(accountId, '712020:f5a1b0c2-8f')).toBe(true);
    for (const bad of ['', 'a b', 'a/b', 'a\nb', '<b>', 'x'.repeat(129), 'a"b'])
      expect(accepts(accountId, bad)).toBe(false);
  });
});

describe('evidence', () => {
  test('is a web address and nothing that runs', () => {
    expect(accepts(evidenceLink, { url: 'https://status.example/incidents/7?x=1#y' })).toBe(true);
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)//https://a.example',
      ' javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      '//a.example',
      'https://',
      'https://a.example/"onmouseover="x',
      'https://a.example/<b>',
      'https://a.example/\u0000',
      'https://a.example/ b',
      'java\nscript:alert(1)',
      `https://a.example/${'x'.repeat(2000)}`,
    ])
      expect(accepts(evidenceLink, { url })).toBe(false);
  });
});

describe('a factor label', () => {
  test('made from whatever was typed is a label or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const made = toFactorLabel(typed);
        if (made !== '') expect(accepts(factorLabel, made)).toBe(true);
      }),
    );
  });

  test('reads as the team typed it', () => {
    expect(toFactorLabel('On call hand-off')).toBe('on-call-hand-off');
    expect(toFactorLabel('factor-alerting')).toBe('alerting');
    expect(toFactorLabel('  !!! ')).toBe('');
  });

  test('is made of a megabyte at once', () => {
    expect(toFactorLabel(`a${'-'.repeat(1_000_000)}b`).length).toBeLessThan(61);
  });
});

describe('the further fields of an action', () => {
  const withFields = (fields: unknown): unknown => ({ fields });

  test('are Jira’s custom fields only: no field of the issue can be set past the form', () => {
    expect(
      accepts(actionDraft, withFields({ customfield_10010: { id: '3' }, customfield_2: ['a', 1, null] })),
    ).toBe(true);
    for (const name of ['project', 'assignee', 'reporter', 'constructor', 'customfield_', 'customfield_1x'])
      expect(accepts(actionDraft, withFields({ [name]: 1 }))).toBe(false);
  });

  test('cannot reach a prototype', () => {
    const parsed = actionDraft.safeParse(JSON.parse('{"fields":{"__proto__":{"polluted":true}}}'));
    expect(parsed.success && Object.keys(parsed.data.fields ?? {})).not.toContain('polluted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('are neither large nor deep: storage takes 31 levels, and a stack has an end', () => {
    const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(accepts(actionDraft, withFields({ customfield_1: deep(4) }))).toBe(true);
    expect(accepts(actionDraft, withFields({ customfield_1: deep(30) }))).toBe(false);
    expect(accepts(actionDraft, withFields({ customfield_1: deep(3000) }))).toBe(false);
    expect(accepts(actionDraft, withFields({ customfield_1: 'x'.repeat(8001) }))).toBe(false);
  });
});
