/**
 * Builds every surface of `static/src` into its own folder `static/dist/<surface>`, ready to be a Forge resource: relative
 * paths, no inline script or style, shared code split into chunks. Prints nothing unless something is wrong.
 * `--if-changed` does nothing when the sources are those of the last build.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bringFirst } from './lib/bringFirst.mjs';
import { contentHash, isStamped, stamp } from './lib/contentHash.mjs';
import { root } from './lib/ensureInstalled.mjs';
import { joinFirst } from './lib/joinFirst.mjs';
import { sheetAlone } from './lib/sheetAlone.mjs';

const surfaces = ['panel', 'context', 'project', 'settings', 'widget', 'widgetEdit'].filter((name) =>
  existsSync(join(root, 'static', 'src', name, 'index.tsx')),
);
const outFolder = join(root, 'static', 'dist');
const stampFile = join(root, '.cache', 'build-static.hash');
/** The oldest browsers that Jira Cloud supports today. */
const targets = ['chrome110', 'safari16', 'firefox115'];

const hash = contentHash(root, [
  'static/src',
  'src',
  'scripts/build-static.mjs',
  'scripts/lib',
  'package-lock.json',
]);
const isBuilt = surfaces.every((name) => existsSync(join(outFolder, name, 'index.html')));
if (!(process.argv.includes('--if-changed') && isBuilt && isStamped(stampFile, hash))) await buildAll();

async function buildAll() {
  rmSync(stampFile, { force: true });
  const built = await Promise.all(surfaces.map(buildSurface));
  if (!built.every(Boolean)) process.exit(1);
  stamp(stampFile, hash);
}

/** @returns {Promise<boolean>} whether it worked; what went wrong is printed with file and line */
async function buildSurface(name) {
  const { build } = await import('esbuild');
  const folder = join(outFolder, name);
  try {
    const { metafile, outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: { main: join('static', 'src', name, 'index.tsx') },
      outdir: folder,
      bundle: true,
      format: 'esm',
      splitting: true,
      minify: true,
      sourcemap: false,
      jsx: 'automatic',
      target: targets,
      entryNames: '[name]-[hash]',
      chunkNames: 'chunk-[hash]',
      assetNames: 'asset-[hash]',
      loader: { '.svg': 'file' },
      define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
      legalComments: 'none',
      logLevel: 'error',
      metafile: true,
      write: false,
      plugins: [joinFirst(join(root, 'static', 'src', name, 'index.tsx')), sheetAlone(targets)],
    });
    // Only now: a build that fails leaves the last good one in place.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // A part that is imported on demand has an entry point too.
    const entry = Object.entries(metafile.outputs).find(
      ([, { entryPoint }]) => entryPoint === `static/src/${name}/index.tsx`,
    );
    const script = basename(entry[0]);
    const style = entry[1].cssBundle && basename(entry[1].cssBundle);
    for (const { path, contents, text } of outputFiles) {
      // esbuild writes a sheet for each part on demand as well, which nothing ever asks for.
      const isUnasked = path.endsWith('.css') && !isAsset(path) && basename(path) !== style;
      const written = path.endsWith('.js') ? bringFirst(text, script, metafile.outputs) : contents;
      if (!isUnasked) writeFileSync(path, written);
    }
    writeFileSync(join(folder, 'index.html'), page(script, style, preloads(metafile, entry[1])));
    copyPictures(name, folder);
    return true;
  } catch (error) {
    // esbuild has printed its own errors; anything else would be lost.
    if (!error.errors) console.error(error);
    console.error(`static/src/${name} was not built.`);
    return false;
  }
}

/** A file whose address the code knows. */
function isAsset(path) {
  return basename(path).startsWith('asset-');
}

/** Chunks that the entry needs before it can run: asked for at once instead of one round trip later. */
function preloads(metafile, entry) {
  const found = new Set();
  const visit = (output) => {
    for (const { path, kind } of output.imports) {
      if (kind !== 'import-statement' || found.has(path)) continue;
      found.add(path);
      visit(metafile.outputs[path]);
    }
  };
  visit(entry);
  return [...found].map((path) => basename(path));
}

function page(script, style, chunks) {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Debrief</title>',
    ...(style ? [`<link rel="stylesheet" href="./${style}">`] : []),
    ...chunks.map((chunk) => `<link rel="modulepreload" href="./${chunk}">`),
    `<script type="module" src="./${script}"></script>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Icons and thumbnails that manifest.yml names. */
function copyPictures(name, folder) {
  const from = join(root, 'static', 'src', name);
  for (const file of readdirSync(from)) {
    if (file.endsWith('.svg')) copyFileSync(join(from, file), join(folder, file));
  }
}
