/** The bridge's events between the app's own surfaces on one page, loaded when somebody tells or listens. */
import { events } from '@forge/bridge/events/events';

/** What Jira shows of the review is to be read again. */
const ISSUE_CHANGED = 'debrief.issue-changed';

/** What the dashboard keeps for a widget has changed: its payload names the widget. Guessed: see docs/operating.md. */
const WIDGET_CONFIGURED = 'FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED';

export const whenWidgetConfigured = (listener: () => void) => events.on(WIDGET_CONFIGURED, listener);

export const tellIssueChanged = () => events.emit(ISSUE_CHANGED);
export const whenIssueChanged = (listener: () => void) => events.on(ISSUE_CHANGED, listener);
