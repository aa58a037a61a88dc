/** The edit mode of a dashboard's widget. The dashboard has the Save button; it keeps what it is given when that is pressed. */
import { widgetEdit } from '@forge/dashboards-bridge';

export interface WidgetEditing {
  /** Tells the dashboard what is chosen so far. */
  readonly choose: (config: Readonly<Record<string, unknown>>) => void;
}

/**
 * Asks to be heard when the person saves: without that nothing is kept, so nothing is to be chosen before it has settled.
 * @param kept what is to be kept; undefined keeps what there was
 */
export async function editWidget(
  kept: () => Readonly<Record<string, unknown>> | undefined,
): Promise<WidgetEditing> {
  await widgetEdit.onProductSave(() => Promise.resolve(kept() ?? null));
  return {
    // What counts is said when it is saved: a preview that is not told is nobody's loss.
    choose: (config) => void widgetEdit.updateConfig({ ...config }).catch(() => undefined),
  };
}
