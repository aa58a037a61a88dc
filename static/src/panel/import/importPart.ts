/** Bringing in a write-up as a part that loads itself when its door is opened. */
import { lazyPart } from '../../shared/lazyPart';
import { withLaterStyle } from '../laterStyle';
import type { ImportPart } from '../start/importSlot';

export const importPart: ImportPart = lazyPart(
  async () => (await withLaterStyle(import('./ImportWriteUp'))).ImportWriteUp,
);
