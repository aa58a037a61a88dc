import { ERROR_CODES } from '../../src/contract/errors';
import { toCallError } from '../../src/entry/errorCode';
import { describeError, writeLog } from '../../src/entry/log';
import { JiraError, type JiraErrorKind } from '../../src/jira/jiraError';
import { StorageError } from '../../src/storage/kvs';

const TYPED = 'what somebody typed';
const KINDS: readonly JiraErrorKind[] = [
  'denied',
  'not-found',
  'refused',
  'busy',
  'down',
  'lost',
  'malformed',
];

describe('the error that a browser hears of', () => {
  test.each([
    ['denied', 'DENIED'],
    ['not-found', 'DENIED'],
    ['refused', 'JIRA_REFUSED'],
    ['busy', 'JIRA_BUSY'],
    ['down', 'JIRA_DOWN'],
    ['lost', 'JIRA_DOWN'],
    ['malformed', 'JIRA_DOWN'],
  ] as const)('when Jira says "%s" is %s', (kind, code) => {
    expect(toCallError(new JiraError(kind, { call: 'GET issue' }), 'ref').code).toBe(code);
  });

  test('has Jira’s words by field only where Jira refused a value', () => {
    const fields = { duedate: 'Not on the screen' };
    for (const kind of KINDS) {
      const error = toCallError(new JiraError(kind, { call: 'x', fields, messages: [TYPED] }), 'ref');
      expect(error.fields).toEqual(kind === 'refused' ? fields : undefined);
      expect(JSON.stringify(error)).not.toContain(TYPED);
    }
  });

  test('says how long to wait when Jira does', () => {
    expect(toCallError(new JiraError('busy', { call: 'x', retryAfter: 30 }), 'ref')).toEqual({
      code: 'JIRA_BUSY',
      retryAfter: 30,
    });
  });

  test.each([
    new Error(TYPED),
    new TypeError(TYPED),
    TYPED,
    { message: TYPED },
    null,
    undefined,
    new StorageError(TYPED, { cause: new Error(TYPED) }),
  ])('says nothing of what is inside (%p), only a code and a reference', (thrown) => {
    const error = toCallError(thrown, 'a1b2c3d4');
    expect(ERROR_CODES).toContain(error.code);
    expect(JSON.stringify(error)).not.toContain(TYPED);
    if (error.code === 'UNEXPECTED') expect(error.reference).toBe('a1b2c3d4');
  });
});

describe('the log', () => {
  const messages = [
    TYPED,
    `x\n    at ${TYPED} (file.ts:1:1)`,
    `${TYPED}\nat ${TYPED}`,
    `at ${TYPED}`,
    `\n${TYPED}`,
    '',
  ];

  test.each(messages)('names the kind of error and its place, never its message (%j)', (message) => {
    for (const error of [
      new Error(message),
      new TypeError(message),
      new StorageError(message),
      new JiraError('down', { call: message }),
    ]) {
      const described = describeError(error);
      expect(described).not.toContain(TYPED);
      expect(described).not.toContain('\n');
      expect(described).toContain(error.name);
      expect(described).toContain('whatLeaves.test');
    }
  });

  test('says nothing of the first message of an error that got another one', () => {
    const error = new Error(`first\n    at ${TYPED}`);
    error.stack = String(error.stack);
    error.message = 'second';
    expect(describeError(error)).toBe('Error');
  });

  test.each([TYPED, 7, null, undefined, { message: TYPED, stack: `at ${TYPED}` }])(
    'says nothing of what is no error (%p)',
    (thrown) => {
      expect(describeError(thrown)).toBe('unknown');
    },
  );

  test('has no place for what a person typed in what a failed parse throws', () => {
    try {
      JSON.parse(`{"text": "\n at ${TYPED}"`);
    } catch (error) {
      expect(describeError(error)).not.toContain(TYPED);
    }
  });

  test('writes one line per call, whatever is in it', () => {
    const lines: string[] = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    writeLog({ call: 'review.load', outcome: 'x\n{"call":"forged"}', milliseconds: 3, reference: 'r' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ call: 'review.load' });
  });
});
