/** What the dashboard page asks of the server: the widgets, and what the dashboard keeps for them. */
import * as z from 'zod';
import type { Sandbox } from '../../createSandbox';
import { readJson } from './http';
import type { Exchange } from './http';

const configSchema = z.record(z.string(), z.unknown()).nullable();
const addSchema = z.object({ moduleKey: z.string(), config: configSchema });
const saveSchema = z.object({ id: z.string(), config: configSchema });
const removeSchema = z.object({ id: z.string() });

export function dashboardRoutes({ dashboard }: Sandbox) {
  return {
    'GET /sandbox/dashboard': async () => ({ widgets: dashboard.widgets() }),
    'POST /sandbox/dashboard/add': async ({ request }: Exchange) => {
      const { moduleKey, config } = addSchema.parse(await readJson(request));
      return dashboard.add(moduleKey, config);
    },
    'POST /sandbox/dashboard/save': async ({ request }: Exchange) => {
      const { id, config } = saveSchema.parse(await readJson(request));
      return dashboard.save(id, config);
    },
    'POST /sandbox/dashboard/remove': async ({ request }: Exchange) => {
      dashboard.remove(removeSchema.parse(await readJson(request)).id);
      return {};
    },
  };
}
