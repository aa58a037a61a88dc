/** The worlds that the sandbox can start with. A world is loaded once into an empty store and kept from then on. */
import type { Sandbox } from '../createSandbox';
import { loadDemo } from './demo';
import { loadEmpty } from './empty';
import { loadSized } from './sized';

export const WORLD_NAMES = ['demo', 'empty', 'S', 'M', 'L', 'locked-down'] as const;

export type WorldName = (typeof WORLD_NAMES)[number];

type LoadWorld = (sandbox: Sandbox) => Promise<void>;

const LOADERS: Readonly<Partial<Record<WorldName, LoadWorld>>> = {
  demo: loadDemo,
  empty: loadEmpty,
  S: loadSized('S'),
  M: loadSized('M'),
  L: loadSized('L'),
};

export function isWorldName(name: string): name is WorldName {
  return WORLD_NAMES.some((known) => known === name);
}

/**
 * Fills an empty sandbox.
 * @throws for a world that has no loader yet, naming it
 */
export async function loadWorld(name: WorldName, sandbox: Sandbox): Promise<void> {
  const load = LOADERS[name];
  if (load === undefined) throw new Error(`The world ${name} does not exist yet`);
  await load(sandbox);
}
