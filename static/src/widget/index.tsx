/** The dashboard widgets in Jira: dashboards:widget. They read Jira as the person who looks and call no function. */
import { daysIn } from '../../../src/domain/calendarDays';
import { enableTheme, host, openReviewsPage } from '../shared/bridge';
import { browserClock } from '../shared/clock';
import { HostProvider } from '../shared/host/host';
import { startSurface } from '../shared/startSurface';
import { widgetPlaceOf } from '../shared/widgetPlace';
import { Widget } from './Widget';
import '../shared/styles/base.css';
import '../shared/styles/controls.css';
import '../shared/styles/labels.css';
import '../shared/styles/issues.css';
import '../shared/styles/followThrough.css';
import './widget.css';

enableTheme();
const again = startSurface(async () => {
  const context = await host.context();
  return (
    <HostProvider value={host}>
      <Widget
        place={widgetPlaceOf(context)}
        me={context.accountId}
        dayOf={daysIn(context.timezone)}
        clock={browserClock}
        openReviews={openReviewsPage}
      />
    </HostProvider>
  );
});

// An open widget is not loaded anew when somebody has configured it.
void import('../shared/bridgeEvents')
  .then(({ whenWidgetConfigured }) => whenWidgetConfigured(again))
  .catch(() => undefined);
