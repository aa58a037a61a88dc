/**
 * An esbuild plugin that keeps everything a surface starts with in one file. By itself esbuild cuts it along what each
 * part that is imported on demand shares with it: some thirty files, each compressed alone, which costs a tenth of the
 * first download. Where every such part stands on the whole of the surface there is nothing left to cut.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMESPACE = 'on-demand';

/** @param {string} entry absolute path of the surface's script */
export function joinFirst(entry) {
  return {
    name: 'join-first',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) =>
        kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: NAMESPACE } : undefined,
      );
      // A script without an export would be taken for CommonJS as soon as something imports it, and all that it imports too.
      build.onLoad({ filter: /\/index\.tsx$/ }, ({ path }) =>
        path === entry ? { contents: `${readFileSync(path, 'utf8')}\nexport {};`, loader: 'tsx' } : undefined,
      );
      // The surface has run when one of its parts is asked for: importing it again runs nothing.
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: `import ${JSON.stringify(entry)};\nexport * from ${JSON.stringify(path)};`,
        resolveDir: dirname(path),
      }));
    },
  };
}
