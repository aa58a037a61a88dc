/** Bringing in a write-up as a part that loads itself when its door is opened. */
import { lazy } from 'react';
import type { ImportPart } from '../start/importSlot';
import './import.css';

export const importPart: ImportPart = lazy(async () => ({
  default: (await import('./ImportWriteUp')).ImportWriteUp,
}));
