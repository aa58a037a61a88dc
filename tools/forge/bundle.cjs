/**
 * Bundles the app in the working directory with the bundler of `forge deploy` and leaves the result in the folder that is
 * given as the argument: one file per handler file, with the loader and wrapper of ./runtime.
 * CommonJS, because the bundler looks for `require.main`.
 */
require('./offline.cjs');
const { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');
const { logger } = require('./logger.cjs');

// With this variable the bundler takes loader and wrapper from our folder; without it, from Atlassian's servers.
process.env.FORGE_RUNTIME_PATH = path.join(__dirname, 'runtime');

async function bundleTo(target) {
  const reader = new FileSystemReader();
  const config = new ConfigFile(reader, new FileSystemWriter());
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader: reader }), config);
  const { outputDir, additionalOutputs, metadata } = await bundler.bundle({
    appDirectory: process.cwd(),
    entryPoints: getEntryPoints(await config.getAppHandlers()),
  });
  if (metadata.errors > 0) throw new Error(`the bundler reported ${metadata.errors} errors`);

  rmSync(target, { recursive: true, force: true });
  cpSync(outputDir, target, { recursive: true });
  for (const [name, content] of additionalOutputs) {
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (Buffer.isBuffer(content)) writeFileSync(file, content);
    else cpSync(content, file);
  }
  if (!existsSync(path.join(target, '__forge__.cjs'))) throw new Error('the bundle has no loader');
}

bundleTo(path.resolve(process.argv[2] ?? '.cache/bundle')).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
