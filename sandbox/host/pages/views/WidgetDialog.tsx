/** A widget's edit mode: the app's edit resource between the dashboard's own head and its own Save and Cancel. */
import { useEffect, useRef, useState } from 'react';
import { ModuleFrame } from '../forge/ModuleFrame';
import { useSurfaces } from '../forge/surfaces';
import { WIDGET_EVENTS, createWidgetEditor } from '../forge/widgetEditor';
import { addWidget, saveWidget } from '../dashboardData';
import type { Widget, WidgetConfig } from '../dashboardData';
import { messageOf } from '../parts/useLoad';
import type { Session } from '../client';

interface WidgetDialogProps {
  readonly module: Session['modules'][number];
  /** Absent for a widget that is to be added. */
  readonly widget?: Widget;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

export function WidgetDialog({ module, widget, onSaved, onClose }: WidgetDialogProps) {
  const { events } = useSurfaces();
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<string>();
  const [editor] = useState(() =>
    createWidgetEditor({
      config: widget?.config ?? null,
      changed: () => events.emit(WIDGET_EVENTS.edited, { widgetId: widget?.id }),
      keep: (config) => keep(module.key, widget, config),
    }),
  );
  useEffect(() => dialog.current?.showModal(), []);

  async function save(): Promise<void> {
    try {
      await editor.save();
      if (widget) events.emit(WIDGET_EVENTS.saved, { widgetId: widget.id });
      onSaved();
      onClose();
    } catch (reason) {
      setError(messageOf(reason));
    }
  }

  const heading = widget === undefined ? `Add ${module.title}` : `Configure ${module.title}`;
  return (
    <dialog ref={dialog} className="modal" aria-label={heading} onCancel={onClose}>
      <header className="modal-head">
        <h2>{heading}</h2>
      </header>
      {error !== undefined && (
        <p className="message" role="alert">
          The widget could not be saved: {error}
        </p>
      )}
      <ModuleFrame
        title={heading}
        name="widget-edit"
        url={module.editUrl ?? module.url}
        place={{ moduleKey: module.key, dashboard: true, widgetId: widget?.id, edit: true }}
        projectKey={undefined}
        edit={{ editor, cancel: onClose }}
      />
      <footer className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="button primary" onClick={() => void save()}>
          Save
        </button>
      </footer>
    </dialog>
  );
}

/** @returns the widget's id */
async function keep(
  moduleKey: string,
  widget: Widget | undefined,
  config: WidgetConfig | undefined,
): Promise<string> {
  if (widget === undefined) return (await addWidget(moduleKey, config ?? null)).id;
  if (config !== undefined) await saveWidget(widget.id, config);
  return widget.id;
}
