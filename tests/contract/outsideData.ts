/** The outside material that contract tests check against: `../shared/data`, seen from the project, when it is there. */
import * as fs from 'node:fs';
import * as path from 'node:path';

const folder = path.join(__dirname, '..', '..', '..', 'shared', 'data');

const hasOutsideData = fs.existsSync(folder);

/** `describe`, or a skipped one that says why. */
export const describeWithData = (name: string, tests: () => void): void => {
  if (hasOutsideData) describe(name, tests);
  else describe.skip(`${name} (skipped: ../shared/data not present)`, tests);
};

/** A JSON file below `../shared/data`. */
export const readOutside = (file: string): unknown => {
  const value: unknown = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  return value;
};
