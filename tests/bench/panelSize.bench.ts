/**
 * What the panel loads before its first content: scripts and styles of its page and all that those import statically,
 * each compressed by itself as a server sends it. Parts that are imported on demand do not count.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { row } from './row';
import type { Row } from './row';

const folder = path.join(__dirname, '..', '..', 'static', 'dist', 'panel');
const budgetKb = 110;

export default function measure(): Row[] {
  const sizes = [...initialFiles()].map((file) => gzipSync(readFileSync(file)).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  // 1 kB = 1000 bytes, as in the budget's sources.
  return [row('panel.initial-gzip-kb', bytes / 1000, 'kB', budgetKb)];
}

/** Absolute paths: what index.html names, followed through static imports. */
function initialFiles(): ReadonlySet<string> {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/\s(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
    ([, address = '']) => address,
  );
  if (named.length === 0) throw new Error('The page of the panel names no script');
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const imported of staticImports(readFileSync(file, 'utf8'))) {
      visit(path.join(path.dirname(file), imported));
    }
  };
  for (const address of named) visit(path.join(folder, address));
  return found;
}

/** Relative paths after `from` or a bare `import`, in minified code too; `import(…)` is on demand and left out. */
const staticImports = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, imported = '']) => imported);
