/** A widget for which nothing has been chosen says what it is for and what to do. */
import { MOST_WIDGET_PROJECTS } from '../../../src/domain/widgetConfig';
import { Empty } from '../shared/components/Empty';
import type { WidgetPlace } from '../shared/widgetPlace';

const ABOUT: Readonly<Record<WidgetPlace['widget'], string>> = {
  'languishing-widget':
    'It lists the open actions of their reviews that are late, stuck or without an owner, worst first, each with its reasons.',
  'factors-widget': 'It shows which contributing factors keep coming back in their reviews.',
};

export function Unconfigured({ widget }: Pick<WidgetPlace, 'widget'>) {
  return (
    <Empty icon="layers" title="Choose the projects">
      Edit this widget and choose up to {MOST_WIDGET_PROJECTS} projects. {ABOUT[widget]} Everybody sees in it
      what Jira lets them see.
    </Empty>
  );
}
