/**
 * The edit mode of one widget: what `getWidgetEditApi` of `@forge/dashboards-bridge` gives to the frame, and the order of
 * things when the person presses the dashboard's Save. The dashboard keeps what `onProductSave` returns; as Atlassian
 * documents, it keeps nothing when that is null or when the app has not asked to be heard.
 */
import * as z from 'zod/mini';
import type { WidgetConfig } from '../dashboardData';

const configSchema = z.record(z.string(), z.unknown());
const keptSchema = z.nullish(configSchema);
const handlerSchema = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function');

type Handler = z.infer<typeof handlerSchema>;

export interface WidgetEditor {
  /** The answer to `getWidgetEditApi`. */
  readonly api: Readonly<Record<string, Handler>>;
  /**
   * Asks the app what to keep, lets the dashboard keep it, tells the app.
   * @throws what the app or the dashboard threw, after the app was told
   */
  save(): Promise<void>;
}

export interface WidgetEditorOptions {
  /** What the dashboard keeps now. */
  readonly config: WidgetConfig;
  /** The app changed what is chosen so far. */
  changed(config: WidgetConfig): void;
  /** @returns the widget's id; undefined config: keep what there is */
  keep(config: WidgetConfig | undefined): Promise<string>;
}

export function createWidgetEditor({ config, changed, keep }: WidgetEditorOptions): WidgetEditor {
  let current: WidgetConfig = config;
  let productSave: Handler | undefined;
  const onSave: Handler[] = [];
  const onSaveError: Handler[] = [];
  return {
    api: {
      updateConfig(next) {
        current = configSchema.parse(next);
        changed(current);
      },
      onProductSave(handler) {
        productSave = handlerSchema.parse(handler);
      },
      onSave(handler) {
        onSave.push(handlerSchema.parse(handler));
      },
      onSaveError(handler) {
        onSaveError.push(handlerSchema.parse(handler));
      },
    },
    async save() {
      try {
        const kept = keptSchema.parse(await productSave?.(current ?? {}));
        const widgetId = await keep(kept ?? undefined);
        await Promise.all(onSave.map((handler) => handler(current ?? {}, widgetId)));
      } catch (error) {
        for (const handler of onSaveError) void handler(error);
        throw error;
      }
    },
  };
}

/** What a widget's frames hear when what the dashboard keeps has changed, and when only the choice so far has. */
export const WIDGET_EVENTS = {
  saved: 'FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED',
  edited: 'FORGE_DASHBOARDS_WIDGET_EDIT_CONFIG_CHANGED',
} as const;
