/** Which of the widgets a frame is, and what the dashboard keeps for it. */
import * as z from 'zod/mini';
import type { HostContext } from './host/host';

/** By their module keys in manifest.yml. */
const WIDGETS = ['languishing-widget', 'factors-widget'] as const;

export interface WidgetPlace {
  readonly widget: (typeof WIDGETS)[number];
  /** As it is kept: anything, until a schema has accepted it. */
  readonly config: unknown;
}

const moduleSchema = z.enum(WIDGETS);
const extensionSchema = z.object({ config: z.optional(z.unknown()) });

/** @throws where the frame is none of the widgets */
export function widgetPlaceOf({ moduleKey, extension }: HostContext): WidgetPlace {
  return { widget: moduleSchema.parse(moduleKey), config: extensionSchema.parse(extension).config };
}
