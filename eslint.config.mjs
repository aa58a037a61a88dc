/**
 * Lint: typescript-eslint at its strictest with types, React hooks, accessibility, and the house's own bans.
 * Each ban names the place where the thing belongs. Which folder may import which stands in scripts/checks/layers.mjs.
 */
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layersRule } from './scripts/checks/layers.mjs';

const product = ['src/**/*.ts', 'static/src/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}'];
const tests = ['tests/**/*.{ts,tsx}'];
const pure = ['src/{domain,contract,import,jira,storage,usecases}/**/*.ts'];

const log = {
  name: 'console',
  message: 'Log through the logger in src/entry; a screen shows, it does not log.',
};
const clockBans = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message:
      'The clock is an argument: take `now` from the caller (src/entry, a hook, or the sandbox clock).',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'The clock is an argument: `new Date(now)` with a `now` from the caller.',
  },
];
const chanceBans = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an argument: take ids and jitter from the caller.',
  },
  {
    selector: "MemberExpression[property.name='randomUUID']",
    message: 'Ids are arguments: take them from the caller.',
  },
];

export default tseslint.config(
  { ignores: ['static/dist/', '.sandbox/', '.cache/', 'coverage/', '**/node_modules/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // A callback such as `onClick={() => close()}` says what it does without braces.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A function whose type promises an answer may have it at once.
      '@typescript-eslint/require-await': 'off',
      // Objects here are closures, not classes: their methods do not know `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `text || fallback` is meant: an empty text is no text.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, number: true, boolean: true, bigint: false } },
      ],
      // Spread into code points, which is what counting or comparing letters wants.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      eqeqeq: 'error',
    },
  },
  {
    files: product,
    plugins: { debrief: { rules: { layers: layersRule } } },
    rules: { 'debrief/layers': 'error', 'no-restricted-globals': ['error', log] },
  },
  {
    files: pure,
    rules: {
      'no-restricted-globals': [
        'error',
        log,
        {
          name: 'fetch',
          message: 'Take `request` as an argument; src/entry and the bridge pass in the real one.',
        },
        { name: 'process', message: 'Take the setting as an argument; reading it belongs in src/entry.' },
      ],
      'no-restricted-syntax': ['error', ...clockBans, ...chanceBans],
    },
  },
  // The logger is the one place that writes to the console.
  { files: ['src/entry/log*.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['static/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        log,
        { name: 'fetch', message: 'Jira is reached through static/src/shared/bridge.ts.' },
      ],
    },
  },
  {
    files: ['{static/src,sandbox,tests}/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    rules: {
      // It is about what the React compiler leaves out; nothing here is compiled with it.
      'react-hooks/incompatible-library': 'off',
      // A field that appears because the person asked for it takes the focus.
      'jsx-a11y/no-autofocus': 'off',
      // What scrolls has to be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel', 'group'] }],
      // Keys bubble up to the form that Escape closes; clicks belong on buttons.
      'jsx-a11y/no-noninteractive-element-interactions': [
        'error',
        { handlers: ['onClick', 'onMouseDown', 'onMouseUp'] },
      ],
    },
  },
  {
    // What the sandbox says goes to the terminal; its time comes from its clock, which people can move.
    files: ['sandbox/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', ...clockBans] },
  },
  // The sandbox's clock, and the place that gives its time to the app.
  {
    files: ['sandbox/**/*{c,C}lock*.ts', 'sandbox/forge/globals.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: tests,
    rules: {
      // Asserting on a matcher or on a value the test has just made reads better without ceremony.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // The type of a module that is loaded late, after the sandbox has installed its globals.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/][arguments.0.value=/^\\./]",
          message:
            'Our own modules run for real in tests: pass a fake in as an argument, or use the sandbox.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', exports: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
);
