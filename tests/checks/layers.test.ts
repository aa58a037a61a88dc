/** The layer rule: what each folder may import, and that a refusal says where the code belongs. */
import { Linter } from 'eslint';
import { forbiddenImport, layersRule } from '../../scripts/checks/layers.mjs';

const allowed: readonly (readonly [string, string])[] = [
  ['src/domain/apply/items.ts', '../review'],
  ['src/domain/review.ts', 'zod/mini'],
  ['src/contract/calls.ts', '../domain/review'],
  ['src/jira/adf/paragraph.ts', '../request'],
  ['src/usecases/commitAction.ts', '../storage/reviewLog'],
  ['src/entry/resolver.ts', '@forge/resolver'],
  ['src/entry/resolver.ts', '../usecases/commitAction'],
  ['src/index.ts', './entry/resolver'],
  ['static/src/panel/Panel.tsx', '../shared/bridge'],
  ['static/src/panel/Panel.tsx', '../../../src/domain/review'],
  ['static/src/project/Attention.tsx', '../../../src/usecases/readAttention'],
  ['static/src/shared/bridge.ts', '@forge/bridge'],
  ['static/src/panel/panel.tsx', './panel.css'],
  ['sandbox/forge/runApp.ts', '../../src/index'],
  ['tests/domain/review.test.ts', '../../sandbox/clock'],
  ['scripts/start.mjs', '../sandbox/start'],
];

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['src/domain/review.ts', '../jira/request', /Calls to Jira belong in src\/jira/],
  ['src/domain/review.ts', 'node:crypto', /take what they need as an argument/],
  ['src/domain/review.ts', 'zod', /does not import the package 'zod'/],
  ['src/contract/calls.ts', '../usecases/openReview', /belongs in src\/usecases/],
  ['src/jira/search.ts', '@forge/api', /belongs in src\/entry/],
  ['src/jira/search.ts', '../storage/reviewLog', /belongs in src\/usecases/],
  ['src/storage/reviewLog.ts', '@forge/kvs', /passed in by src\/entry/],
  ['src/usecases/openReview.ts', '../entry/define', /Choosing @forge packages belongs in src\/entry/],
  ['src/entry/resolver.ts', '../../static/src/shared/bridge', /never a screen or the sandbox/],
  ['src/entry/resolver.ts', '../../sandbox/clock', /never a screen or the sandbox/],
  [
    'static/src/panel/Panel.tsx',
    '../project/Table',
    /What two surfaces share belongs in static\/src\/shared/,
  ],
  ['static/src/panel/Panel.tsx', '@forge/bridge', /static\/src\/panel does not import/],
  ['static/src/shared/Button.tsx', '@forge/bridge', /static\/src\/shared\/bridge.ts alone/],
  ['static/src/shared/Button.tsx', '../panel/Panel', /know no surface/],
  ['static/src/project/Page.tsx', '../../../src/storage/reviewLog', /goes through the contract/],
  ['static/src/project/Page.tsx', '../../../src/usecases/commitAction', /goes through the contract/],
  ['sandbox/jira/site.ts', '../../tests/builders/issue', /not on its tests/],
];

describe('the layers', () => {
  it.each(allowed)('%s may import %s', (file, specifier) => {
    expect(forbiddenImport(file, specifier)).toBeUndefined();
  });

  it.each(refused)('%s may not import %s', (file, specifier, advice) => {
    expect(forbiddenImport(file, specifier)).toMatch(advice);
  });

  it.each([
    "import { a } from '../jira/request';",
    "export { a } from '../jira/request';",
    "export * from '../jira/request';",
    "import('../jira/request');",
  ])('are enforced by lint for %s', (code) => {
    const messages = new Linter().verify(
      code,
      { plugins: { debrief: { rules: { layers: layersRule } } }, rules: { 'debrief/layers': 'error' } },
      { filename: `${process.cwd()}/src/domain/review.js` },
    );
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['debrief/layers']);
  });
});
