/**
 * The arrows of the house (docs/architecture.md): which folder may import which, as an ESLint rule.
 * A file that belongs to no layer is free. Imports are resolved before they are judged, so the way a path is written
 * changes nothing. Type-only imports count too: a type of another layer is knowledge of that layer.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

// The light build of zod: everything but the storage and entry layers reaches the browser.
const lightZod = ['zod/mini'];
const anyZod = ['zod', 'zod/mini'];
const readingUsecases = 'src/usecases/read';

const surface = (name) => ({
  folder: `static/src/${name}`,
  folders: ['static/src/shared', 'src/domain', 'src/contract', 'src/jira', 'src/import', readingUsecases],
  packages: ['react', 'react-dom', '@ariakit/react', 'diff', ...lightZod],
  advice:
    'A surface knows its own folder, static/src/shared, the domain, the contract, the Jira calls and the reading use cases. ' +
    'What two surfaces share belongs in static/src/shared; what changes a review goes through the contract.',
});

/** First match wins; `folder` is a path prefix. Folders and packages that are not named are forbidden. */
const layers = [
  {
    folder: 'src/domain',
    folders: [],
    packages: lightZod,
    advice:
      'Domain rules are pure: take what they need as an argument. Calls to Jira belong in src/jira, KVS in src/storage, ' +
      'and what wires them together in src/usecases.',
  },
  {
    folder: 'src/contract',
    folders: ['src/domain'],
    packages: lightZod,
    advice:
      'The contract only describes calls, with zod and domain words. What a call does belongs in src/usecases.',
  },
  {
    folder: 'src/import',
    folders: ['src/domain'],
    packages: [
      'chrono-node',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'mdast-util-to-string',
      'micromark-extension-gfm',
      ...lightZod,
    ],
    advice:
      'Reading a document is pure: text in, draft out. Matching people or saving belongs in src/usecases.',
  },
  {
    folder: 'src/jira',
    folders: ['src/domain'],
    packages: lightZod,
    advice:
      'Jira calls run in the browser and on Forge over an injected request. Passing in @forge/api belongs in src/entry; ' +
      'combining several calls into one intention belongs in src/usecases.',
  },
  {
    folder: 'src/storage',
    folders: ['src/domain'],
    // Snapshots are compressed to stay below the size limit of a row.
    packages: ['node:zlib', ...anyZod],
    advice:
      'Storage takes its key-value store as an argument (@forge/kvs is passed in by src/entry) and knows domain records only.',
  },
  {
    folder: 'src/usecases',
    folders: ['src/domain', 'src/contract', 'src/jira', 'src/storage'],
    packages: lightZod,
    advice:
      'A use case gets what it works on as dependencies. Choosing @forge packages belongs in src/entry.',
  },
  {
    folder: 'src/entry',
    folders: ['src'],
    packages: ['@forge/api', '@forge/events', '@forge/kvs', '@forge/realtime', '@forge/resolver', ...anyZod],
    advice: 'Entry is what Forge calls; it knows src and the Forge packages, never a screen or the sandbox.',
  },
  {
    folder: 'src/index.ts',
    folders: ['src/entry', 'src/usecases'],
    packages: ['@forge/resolver'],
    advice:
      'index.ts lists what Forge may call and which use case answers. Anything else belongs in src/entry.',
  },
  ...['bridge', 'bridgeContext', 'bridgeDashboard', 'bridgeEvents', 'bridgeModal', 'bridgeRealtime'].map(
    (name) => ({
      folder: `static/src/shared/${name}.ts`,
      folders: ['static/src/shared', 'src/domain', 'src/contract', 'src/jira'],
      packages: ['@forge/bridge', '@forge/dashboards-bridge', ...lightZod],
      advice: 'The bridge only reaches Forge; what is shown belongs in a component.',
    }),
  ),
  {
    folder: 'static/src/shared',
    folders: ['src/domain', 'src/contract', 'src/jira', 'src/import', readingUsecases],
    packages: ['react', 'react-dom', '@ariakit/react', ...lightZod],
    advice:
      'Shared parts know no surface. @forge/bridge is imported in static/src/shared/bridge.ts alone; use what it exports.',
  },
  {
    ...surface('project'),
    folder: 'static/src/project/actions',
    folders: ['static/src/project', ...surface('project').folders],
    // A table of thousands of rows, and a file of them: they stay in the chunk of that tab.
    packages: ['@tanstack/react-virtual', 'papaparse', ...surface('project').packages],
  },
  ...['panel', 'context', 'project', 'settings', 'widget', 'widgetEdit'].map(surface),
  {
    folder: 'sandbox',
    folders: ['src', 'static/src', 'scripts'],
    packages: undefined,
    advice: 'The sandbox stands on the app, not on its tests.',
  },
];

const within = (file, folder) =>
  file === folder || file.startsWith(`${folder}/`) || isNamedPart(file, folder);
// `src/usecases/read` also stands for src/usecases/readReview.ts: reading use cases are told by their verb.
const isNamedPart = (file, folder) =>
  folder === readingUsecases && file.startsWith(folder) && /[A-Z]/.test(file[folder.length] ?? '');

const packageOf = (specifier) => {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
};

const packageAllowed = (specifier, allowed) =>
  allowed === undefined ||
  allowed.includes(specifier) ||
  // `zod` alone must not let `zod/mini` and the rest of it in, nor the other way round.
  (packageOf(specifier) !== 'zod' && allowed.includes(packageOf(specifier)));

/**
 * Why `file` may not import `specifier`, or undefined when it may.
 * @param {string} file path from the root of the project, with slashes
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
export function forbiddenImport(file, specifier) {
  const layer = layers.find((candidate) => within(file, candidate.folder));
  if (layer === undefined) return undefined;
  const name = layer.folder;
  if (!specifier.startsWith('.')) {
    return packageAllowed(specifier, layer.packages)
      ? undefined
      : `${name} does not import the package '${specifier}'. ${layer.advice}`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  // Below its own folder a file may import freely; a single-file layer has its folder's neighbours in `folders`.
  const allowed = within(target, layer.folder) || layer.folders.some((folder) => within(target, folder));
  return allowed ? undefined : `${name} does not import ${target}. ${layer.advice}`;
}

/** The rule as ESLint wants it: every static and dynamic import, and every re-export. */
export const layersRule = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{reason}}' } },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    const check = (node) => {
      const source = node.source;
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const reason = forbiddenImport(file, source.value);
      if (reason !== undefined) context.report({ node: source, messageId: 'forbidden', data: { reason } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
