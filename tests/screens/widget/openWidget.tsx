/** A widget on a dashboard of a scripted Jira, seen from 20 November 2026. */
import { act, render } from '@testing-library/react';
import { daysIn } from '../../../src/domain/calendarDays';
import { HostProvider, type Host } from '../../../static/src/shared/host/host';
import type { WidgetPlace } from '../../../static/src/shared/widgetPlace';
import { Widget } from '../../../static/src/widget/Widget';
import { FakeClock, settled } from '../../builders/fakeClock';
import { fakeHost } from '../../builders/fakeHost';
import { indexed } from '../../usecases/reviewedProject';
import { scriptedJira, type ScriptedIssue, type ScriptedJira } from '../../usecases/scriptedJira';

export const languishing = (config: unknown): WidgetPlace => ({ widget: 'languishing-widget', config });
export const factors = (config: unknown): WidgetPlace => ({ widget: 'factors-widget', config });

export async function openWidget(
  place: WidgetPlace,
  issues: readonly ScriptedIssue[],
  given: { readonly jira?: (jira: ScriptedJira) => void; readonly me?: string } = {},
) {
  const jira = indexed(scriptedJira(issues));
  given.jira?.(jira);
  const clock = new FakeClock();
  await clock.pass(Date.parse('2026-11-20T09:00:00Z') - clock.now());
  const opened: string[] = [];
  const host: Host = {
    ...fakeHost(() => Promise.reject(new Error('A widget calls no function.'))),
    jira: jira.access,
    openIssue: (key) => void opened.push(key),
  };
  const drawn = render(
    <HostProvider value={host}>
      <Widget
        place={place}
        me={given.me}
        dayOf={daysIn('Europe/Berlin')}
        clock={clock}
        openReviews={(key, tab) => void opened.push(`${key} ${tab}`)}
      />
    </HostProvider>,
  );
  const rest = async (): Promise<void> => {
    // Each widget is a part that is loaded when it is wanted.
    for (let round = 0; round < 4; round += 1) await act(settled);
  };
  await rest();
  return { jira, clock, opened, rest, text: () => drawn.container.textContent };
}
