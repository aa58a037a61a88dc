/** What all surfaces of a page share: the session, the colour mode, events between frames, flags. */
import { createContext, useContext } from 'react';
import type { ColorMode } from '../../shared/bridgeMessages';
import type { Session } from '../client';
import type { EventBus } from './eventBus';
import type { FlagOptions } from './flagOptions';

export interface Surfaces {
  readonly session: Session;
  readonly mode: ColorMode;
  setMode(mode: ColorMode): void;
  readonly events: EventBus;
  readonly flags: { show(flag: FlagOptions): void; close(id: string): void };
}

export const SurfacesContext = createContext<Surfaces | undefined>(undefined);

export function useSurfaces(): Surfaces {
  const surfaces = useContext(SurfacesContext);
  if (surfaces === undefined) throw new Error('A surface stands outside the page');
  return surfaces;
}
