/** A surface for tests of the sandbox's pages: it holds the real `@forge/bridge`, and its resolver tells what it got. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

declare global {
  /** The real package, put there by the probe. */
  var bridge: typeof import('@forge/bridge');
}

/** What the resolver was told, given back to the surface. */
export async function probeResolver(
  { call, context }: { call: { functionKey: string; payload: object }; context: { extension: object } },
  { principal }: { principal: { accountId: string } },
) {
  if (call.functionKey === 'fail') throw new Error('on purpose');
  return { payload: call.payload, extension: context.extension, accountId: principal.accountId };
}

/** Writes the surface into a folder; what it can do is what the test calls in its frame. */
export async function buildProbe(outdir: string): Promise<void> {
  await build({
    stdin: {
      resolveDir: path.join(__dirname, '../..'),
      contents: `
        import * as bridge from '@forge/bridge';
        globalThis.bridge = bridge;
        await bridge.view.theme.enable();
        const { extension } = await bridge.view.getContext();
        document.body.append(extension.issue?.key ?? extension.project.key);
        document.body.dataset.probe = 'ready';
      `,
      loader: 'ts',
    },
    outfile: path.join(outdir, 'probe.js'),
    bundle: true,
    format: 'esm',
    define: { 'process.env': '{}', global: 'globalThis' },
    logLevel: 'error',
  });
  writeFileSync(path.join(outdir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  writeFileSync(
    path.join(outdir, 'index.html'),
    '<!doctype html><html lang="en"><head><title>Probe</title><script type="module" src="./probe.js"></script></head><body></body></html>',
  );
}
