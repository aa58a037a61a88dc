/**
 * Four kinds of tests, one runner. `unit` needs nothing; `integration` runs the real @forge packages in the sandbox;
 * `screens` renders components in jsdom; `browser` drives Chromium against a running sandbox.
 */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];
// The Markdown reader and its helpers are published as ES modules only, so Jest has to transform them.
const esmOnly =
  'mdast-util-.*|micromark.*|unist-util-.*|ccount|character-entities.*|decode-named-character-reference|devlop|escape-string-regexp|longest-streak|markdown-table|zwitch|trim-lines';
const common = {
  rootDir: __dirname,
  transform: { '\\.(ts|mjs|js)$': swc(false), '\\.tsx$': swc(true) },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  restoreMocks: true,
};
const node = { ...common, testEnvironment: 'node' };
module.exports = {
  // Milliseconds. A busy machine is no failure: what a test waits for decides, not how long it took.
  testTimeout: 60_000,
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/tests/{checks,contract-map,domain,entry,import,jira,static,storage,usecases}/**/*.test.ts',
      ],
    },
    {
      ...node,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/{sandbox,integration,contract}/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/screens/patience.ts'],
      testMatch: ['<rootDir>/tests/screens/**/*.test.tsx'],
    },
    { ...node, displayName: 'browser', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
};
