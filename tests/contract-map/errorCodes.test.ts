import { callError, ERROR_CODES } from '../../src/contract/errors';

describe('error codes', () => {
  test('are unique and look like codes, so that no words cross the bridge', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
    for (const code of ERROR_CODES) expect(code).toMatch(/^[A-Z][A-Z_]+$/);
  });

  test('are all that an answer can carry', () => {
    for (const code of ERROR_CODES) expect(callError.safeParse({ code }).success).toBe(true);
    expect(callError.safeParse({ code: 'SOMETHING_ELSE' }).success).toBe(false);
  });
});
