/** The choices of a widget. The dashboard's own button saves them, so there is none here. */
import { useEffect, useRef, useState } from 'react';
import { WHOSE, WIDGET_QUARTERS, WIDGET_ROWS } from '../../../src/domain/widgetConfig';
import type { WidgetEditing } from '../shared/bridgeDashboard';
import { Button } from '../shared/components/Button';
import { ChoiceButtons } from '../shared/components/ChoiceButtons';
import { Message } from '../shared/components/Message';
import type { WidgetPlace } from '../shared/widgetPlace';
import { choicesFrom, configOf, type Choices } from './choices';
import { ProjectsField } from './ProjectsField';

interface WidgetEditProps {
  readonly place: WidgetPlace;
  /** Asks the dashboard to be heard when the person saves. */
  readonly connect: (kept: () => Readonly<Record<string, unknown>> | undefined) => Promise<WidgetEditing>;
}

const WHOSE_NAMES = { anyone: 'Everybody’s', me: 'Those of whoever looks' } as const;
const QUARTER_NAMES = { this: 'This quarter', last: 'Last quarter' } as const;

export function WidgetEdit({ place, connect }: WidgetEditProps) {
  const { widget } = place;
  const [choices, setChoices] = useState(() => choicesFrom(place));
  // What the dashboard asks for when it saves is what stands on the screen then.
  const latest = useRef(choices);
  const [editing, setEditing] = useState<WidgetEditing | 'failed'>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    connect(() => configOf(widget, latest.current)).then(setEditing, () => setEditing('failed'));
  }, [connect, widget, round]);

  const change = (part: Partial<Choices>): void => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setChoices(next);
    const config = configOf(widget, next);
    if (typeof editing === 'object' && config !== undefined) editing.choose(config);
  };
  // Until the dashboard listens, what is chosen would be lost.
  const disabled = typeof editing !== 'object';
  return (
    <main className="surface widget-edit stack stack-wide">
      {editing === 'failed' && (
        <Message
          tone="bad"
          live="alert"
          title="The dashboard does not answer"
          actions={
            <Button
              small
              onClick={() => {
                setEditing(undefined);
                setRound(round + 1);
              }}
            >
              Try again
            </Button>
          }
        >
          Nothing can be saved until it does.
        </Message>
      )}
      <ProjectsField
        projectIds={choices.projectIds}
        disabled={disabled}
        onChange={(projectIds) => change({ projectIds })}
      />
      {widget === 'languishing-widget' ? (
        <>
          <ChoiceButtons
            legend="Whose actions"
            options={WHOSE.map((value) => ({ value, name: WHOSE_NAMES[value] }))}
            chosen={[choices.whose]}
            disabled={disabled}
            onChange={([whose]) => whose && change({ whose })}
          />
          <ChoiceButtons
            legend="How many at most"
            options={WIDGET_ROWS.map((rows) => ({ value: String(rows), name: String(rows) }))}
            chosen={[String(choices.rows)]}
            disabled={disabled}
            onChange={([chosen]) => {
              const rows = WIDGET_ROWS.find((row) => String(row) === chosen);
              if (rows !== undefined) change({ rows });
            }}
          />
        </>
      ) : (
        <ChoiceButtons
          legend="Which quarter"
          options={WIDGET_QUARTERS.map((value) => ({ value, name: QUARTER_NAMES[value] }))}
          chosen={[choices.quarter]}
          disabled={disabled}
          onChange={([quarter]) => quarter && change({ quarter })}
        />
      )}
      <p className="small subtle">Everybody sees in the widget what Jira lets them see, and nothing else.</p>
    </main>
  );
}
