/**
 * The one dashboard of the sandbox's Jira: its widgets in the order in which they were added, each with the configuration
 * that the dashboard keeps for it. Everybody sees and edits the same one.
 */
import type { Store } from './types';

export const DASHBOARD_ID = '10000';

/** What a widget's edit mode gave the dashboard to keep; null until it gave something. */
export type WidgetConfig = Readonly<Record<string, unknown>> | null;

export interface WidgetRow {
  readonly id: string;
  /** Key of the `dashboards:widget` module. */
  readonly moduleKey: string;
  readonly config: WidgetConfig;
}

export interface Dashboard {
  widgets(): readonly WidgetRow[];
  widget(id: string): WidgetRow | undefined;
  add(moduleKey: string, config?: WidgetConfig): WidgetRow;
  /** @throws when there is no such widget */
  save(id: string, config: WidgetConfig): WidgetRow;
  remove(id: string): void;
}

export function createDashboard(store: Store): Dashboard {
  const table = store.table<WidgetRow>('sandbox.dashboard');
  return {
    widgets: () => [...table.values()],
    widget: (id) => table.get(id),
    add(moduleKey, config = null) {
      const id = String(Math.max(0, ...[...table.keys()].map(Number)) + 1);
      const row = { id, moduleKey, config };
      table.set(id, row);
      return row;
    },
    save(id, config) {
      const known = table.get(id);
      if (known === undefined) throw new Error(`The dashboard has no widget ${id}`);
      const row = { ...known, config };
      table.set(id, row);
      return row;
    },
    remove: (id) => table.delete(id),
  };
}
