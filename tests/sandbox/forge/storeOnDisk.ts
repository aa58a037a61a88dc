/** A store in a folder of its own that can be opened again as after `kill -9`: nobody closes it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../sandbox/store';
import type { BulkStore } from '../../../sandbox/store';

export function createStoreOnDisk(): { open(): BulkStore; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  return {
    open: () => openStore(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
