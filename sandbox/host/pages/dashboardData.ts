/** The dashboard's widgets, as the server keeps them. */
import * as z from 'zod/mini';
import { call } from './client';

const configSchema = z.nullable(z.record(z.string(), z.unknown()));

const widgetSchema = z.object({ id: z.string(), moduleKey: z.string(), config: configSchema });

export type Widget = z.infer<typeof widgetSchema>;
export type WidgetConfig = Widget['config'];

export const readWidgets = async (): Promise<readonly Widget[]> =>
  z.object({ widgets: z.array(widgetSchema) }).parse(await call('/sandbox/dashboard')).widgets;

export const addWidget = async (moduleKey: string, config: WidgetConfig): Promise<Widget> =>
  widgetSchema.parse(await call('/sandbox/dashboard/add', { moduleKey, config }));

export const saveWidget = async (id: string, config: WidgetConfig): Promise<Widget> =>
  widgetSchema.parse(await call('/sandbox/dashboard/save', { id, config }));

export const removeWidget = async (id: string): Promise<void> => {
  await call('/sandbox/dashboard/remove', { id });
};
