/** The dashboard in Jira: the app's widgets, each in a frame of its own, and the list from which one adds more. */
import { useRef, useState } from 'react';
import { ModuleFrame } from '../forge/ModuleFrame';
import { useSurfaces } from '../forge/surfaces';
import { readWidgets, removeWidget } from '../dashboardData';
import type { Widget } from '../dashboardData';
import { messageOf, useLoad } from '../parts/useLoad';
import type { Session } from '../client';
import { WidgetDialog } from './WidgetDialog';

type Module = Session['modules'][number];

/** A widget that is being configured; without an id it is new. */
interface Editing {
  readonly module: Module;
  readonly widget?: Widget;
}

export function DashboardView() {
  const { session } = useSurfaces();
  const { value: widgets, error, reload } = useLoad(readWidgets, 'dashboard');
  const [editing, setEditing] = useState<Editing>();
  const [failure, setFailure] = useState<string>();
  const modules = session.modules.filter(({ type }) => type === 'dashboards:widget');
  const remove = (id: string): void => {
    removeWidget(id).then(reload, (reason: unknown) => setFailure(messageOf(reason)));
  };
  return (
    <main className="page dashboard">
      <div className="dashboard-head">
        <h1>Dashboard</h1>
        <AddWidget modules={modules} onAdd={(module) => setEditing({ module })} />
      </div>
      {(error ?? failure) !== undefined && <p className="message">{error ?? failure}</p>}
      {widgets?.length === 0 && <p className="subtle">This dashboard has no widgets yet.</p>}
      <div className="widgets">
        {widgets?.map((widget) => {
          const module = modules.find(({ key }) => key === widget.moduleKey);
          if (module === undefined) return null;
          return (
            <WidgetCard
              key={widget.id}
              widget={widget}
              module={module}
              onConfigure={() => setEditing({ module, widget })}
              onRemove={() => remove(widget.id)}
            />
          );
        })}
      </div>
      {editing && (
        <WidgetDialog
          key={editing.widget?.id ?? editing.module.key}
          {...editing}
          onSaved={reload}
          onClose={() => setEditing(undefined)}
        />
      )}
    </main>
  );
}

interface AddWidgetProps {
  readonly modules: readonly Module[];
  readonly onAdd: (module: Module) => void;
}

function AddWidget({ modules, onAdd }: AddWidgetProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  if (modules.length === 0) return <p className="subtle">The manifest has no widgets.</p>;
  const add = (module: Module): void => {
    menu.current?.removeAttribute('open');
    onAdd(module);
  };
  return (
    <details ref={menu} className="menu">
      <summary className="button">Add widget</summary>
      <ul className="menu-box">
        {modules.map((module) => (
          <li key={module.key}>
            <button type="button" className="link" onClick={() => add(module)}>
              {module.title}
            </button>
            <p className="subtle small">{module.description}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface WidgetCardProps {
  readonly widget: Widget;
  readonly module: Module;
  readonly onConfigure: () => void;
  readonly onRemove: () => void;
}

function WidgetCard({ widget, module, onConfigure, onRemove }: WidgetCardProps) {
  return (
    <article className="widget" data-widget={widget.id} aria-label={module.title}>
      <header className="widget-head">
        <h2>{module.title}</h2>
        <span className="row">
          {module.editUrl !== undefined && (
            <button type="button" className="button" onClick={onConfigure}>
              Configure
            </button>
          )}
          <button type="button" className="button" onClick={onRemove}>
            Remove
          </button>
        </span>
      </header>
      <ModuleFrame
        title={module.title}
        name="widget"
        url={module.url}
        place={{ moduleKey: module.key, dashboard: true, widgetId: widget.id }}
        projectKey={undefined}
      />
    </article>
  );
}
