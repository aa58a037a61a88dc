/** What a dashboard widget is to show, chosen in its edit mode: the edit resource of dashboards:widget. */
import { enableTheme, host } from '../shared/bridge';
import { HostProvider } from '../shared/host/host';
import { startSurface } from '../shared/startSurface';
import { widgetPlaceOf } from '../shared/widgetPlace';
import { WidgetEdit } from './WidgetEdit';
import '../shared/styles/base.css';
import '../shared/styles/controls.css';
import '../shared/styles/labels.css';
import '../shared/styles/choices.css';
import './widgetEdit.css';

enableTheme();
startSurface(async () => {
  const context = await host.context();
  return (
    <HostProvider value={host}>
      <WidgetEdit
        place={widgetPlaceOf(context)}
        connect={async (kept) => (await import('../shared/bridgeDashboard')).editWidget(kept)}
      />
    </HostProvider>
  );
});
