/** Atlassian's own parser fixtures: every invalid query is refused; a valid one compiles or is refused by name. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { compileJql } from '../../../sandbox/jira/jql';
import { issue, searchable } from './world';

const folder = path.join(
  path.dirname(require.resolve('@atlaskit/jql-ast/package.json')),
  'test-utils',
  'data',
);
const Fixture = z.object({ valid: z.array(z.string()), invalid: z.array(z.string()) });
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    ...Fixture.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  }));
const world = searchable({ issues: [issue('DEMO-1')] });

/** A refusal about meaning, not about syntax: every message that `refusal.ts` can give. */
const MEANINGFUL =
  /^sandbox: .* is not supported$|does not exist|do not have permission|is invalid|not supported|does not support|do not support|Unable to find JQL function|expected '.*' arguments|Not able to sort|could not be found|should have the format/s;

it('are there', () => {
  expect(fixtures.flatMap((fixture) => fixture.valid).length).toBeGreaterThanOrEqual(200);
  expect(fixtures.flatMap((fixture) => fixture.invalid).length).toBeGreaterThanOrEqual(400);
});

describe.each(fixtures)('$name', ({ valid, invalid }) => {
  it('has its invalid queries refused as syntax', () => {
    const accepted = invalid.filter((jql) => {
      const compiled = compileJql(jql, world);
      return compiled.ok || !compiled.errors.every((error) => error.startsWith('Error in the JQL Query: '));
    });
    expect(accepted).toEqual([]);
  });

  it('has its valid queries run, or refused with a reason', () => {
    const unexplained = valid.flatMap((jql) => {
      const compiled = compileJql(jql, world);
      if (!compiled.ok) return compiled.errors.filter((error) => !MEANINGFUL.test(error));
      compiled.run();
      return [];
    });
    expect(unexplained).toEqual([]);
  });
});
