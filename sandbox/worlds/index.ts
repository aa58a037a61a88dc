/** The worlds that the sandbox can start with. A world is loaded once into an empty store and kept from then on. */
import type { Sandbox } from '../createSandbox';
import { loadDemo } from './demo';
import { loadEmpty } from './empty';
import { loadLockedDown } from './lockedDown';
import { loadSized } from './sized';

export const WORLD_NAMES = ['demo', 'empty', 'S', 'M', 'L', 'locked-down'] as const;

export type WorldName = (typeof WORLD_NAMES)[number];

type LoadWorld = (sandbox: Sandbox) => Promise<void>;

const LOADERS: Readonly<Record<WorldName, LoadWorld>> = {
  demo: loadDemo,
  empty: loadEmpty,
  S: loadSized('S'),
  M: loadSized('M'),
  L: loadSized('L'),
  'locked-down': loadLockedDown,
};

export function isWorldName(name: string): name is WorldName {
  return WORLD_NAMES.some((known) => known === name);
}

/** Fills an empty sandbox. */
export async function loadWorld(name: WorldName, sandbox: Sandbox): Promise<void> {
  await LOADERS[name](sandbox);
}
