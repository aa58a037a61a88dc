/**
 * `npm run check:deployable`: what `forge deploy` would upload, built and tried without a login. Atlassian's own manifest
 * validator, linter and bundler run on it; then our checks for what those miss; then the bundle answers a call.
 * It proves the package, not that Atlassian accepts it: server-side checks happen at deployment only.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, installFrom, root } from './lib/ensureInstalled.mjs';
import { runSteps } from './lib/steps.mjs';

ensureInstalled();
// The Forge tools bring native parts that this check does not need and that do not build everywhere.
installFrom(join(root, 'tools', 'forge'), ['--ignore-scripts']);

const built = spawnSync(process.execPath, ['scripts/build-static.mjs', '--if-changed'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (built.status !== 0) process.exit(1);

const tsx = 'node_modules/tsx/dist/cli.mjs';
const bundle = '.cache/bundle';

let failed = await runSteps([
  { name: 'manifest (@forge/manifest)', argv: ['tools/forge/validateManifest.mjs'] },
  { name: 'lint (@forge/lint)', argv: ['tools/forge/lint.mjs'] },
  { name: 'bundle (@forge/bundler)', argv: ['tools/forge/bundle.cjs', bundle] },
  { name: 'what Forge does not check', argv: [tsx, 'scripts/checks/deployable.ts'] },
]);
failed += await runSteps([
  { name: 'the bundle answers a call', argv: [tsx, 'scripts/checks/runBundle.ts', bundle] },
]);
process.exit(failed === 0 ? 0 : 1);
