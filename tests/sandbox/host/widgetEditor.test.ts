/** The edit mode of a widget: what the dashboard's Save does with what the app chose. */
import { createWidgetEditor } from '../../../sandbox/host/pages/forge/widgetEditor';
import type { WidgetConfig } from '../../../sandbox/host/pages/dashboardData';

/** A dashboard that keeps what it is given under the id 7. */
function createEditing(config: WidgetConfig = null) {
  const kept: (WidgetConfig | undefined)[] = [];
  const changes: WidgetConfig[] = [];
  const editor = createWidgetEditor({
    config,
    changed: (next) => changes.push(next),
    async keep(next) {
      kept.push(next);
      return '7';
    },
  });
  const call = (name: string, argument: unknown): void => void editor.api[name]?.(argument);
  return { editor, kept, changes, call };
}

describe('the dashboard’s Save', () => {
  it('keeps what the app makes of the last choice, and tells the app then', async () => {
    const { editor, kept, changes, call } = createEditing({ project: 'PAY' });
    const told: unknown[] = [];
    call('onProductSave', (config: object) => ({ ...config, version: 1 }));
    call('onSave', (config: object, widgetId: string) => told.push(config, widgetId, [...kept]));
    call('updateConfig', { project: 'OPS' });
    call('updateConfig', { project: 'GATE' });
    await editor.save();
    expect(changes).toEqual([{ project: 'OPS' }, { project: 'GATE' }]);
    expect(kept).toEqual([{ project: 'GATE', version: 1 }]);
    expect(told).toEqual([{ project: 'GATE' }, '7', kept]);
  });

  it('keeps what there was when the app chose nothing', async () => {
    const { editor, kept, call } = createEditing({ project: 'PAY' });
    call('onProductSave', (config: object) => config);
    await editor.save();
    expect(kept).toEqual([{ project: 'PAY' }]);
  });

  it.each([
    ['returns null', () => null],
    ['has not asked to be heard', undefined],
  ])('keeps nothing when the app %s', async (_, handler) => {
    const { editor, kept, call } = createEditing();
    if (handler) call('onProductSave', handler);
    call('updateConfig', { project: 'OPS' });
    await editor.save();
    expect(kept).toEqual([undefined]);
  });

  it('fails with the app, which hears of it', async () => {
    const { editor, kept, call } = createEditing();
    const errors: unknown[] = [];
    call('onProductSave', () => Promise.reject(new Error('choose a project first')));
    call('onSaveError', (error: unknown) => errors.push(error));
    await expect(editor.save()).rejects.toThrow('choose a project first');
    expect(errors).toEqual([new Error('choose a project first')]);
    expect(kept).toEqual([]);
  });
});
