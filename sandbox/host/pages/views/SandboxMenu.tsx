/** What the sandbox can do that Jira cannot: be slow, fail, lag, travel in time, and tell what a view costs. */
import { useState } from 'react';
import { changeSwitches, readMeter, readSwitches } from '../client';
import type { MeterReading, Switches } from '../client';
import { useSurfaces } from '../forge/surfaces';
import { timeText } from '../parts/dates';
import { Icon } from '../parts/Icon';
import { messageOf } from '../parts/useLoad';
import { BackgroundPart } from './BackgroundPart';

const DAY = 24 * 3_600_000;

const LATENCIES = [0, 120, 400, 1_500];
const LAGS = [0, 2_000, 10_000, 60_000];
const FAULTS: readonly (readonly [Switches['fault'], string])[] = [
  ['none', 'None'],
  ['429', 'Too many requests (429)'],
  ['500', 'Server error (500)'],
  ['timeout', 'No answer in time'],
  ['lost', 'Answer lost after the write'],
];

export function SandboxMenu() {
  const [switches, setSwitches] = useState<Switches>();
  const [meter, setMeter] = useState<MeterReading>();
  const [error, setError] = useState<string>();

  const run = (work: Promise<Switches>): void => {
    work.then(setSwitches, (reason: unknown) => setError(messageOf(reason)));
    readMeter().then(setMeter, (reason: unknown) => setError(messageOf(reason)));
  };
  const change = (part: Partial<Switches> & { shiftClockMs?: number }): void => {
    const changed = changeSwitches(part);
    run(changed);
    // Frames take the time when they load.
    if (part.shiftClockMs !== undefined)
      void changed.then(
        () => window.location.reload(),
        () => undefined,
      );
  };

  return (
    <details
      className="menu"
      onToggle={(event) => {
        if (event.currentTarget.open) run(readSwitches());
      }}
    >
      <summary className="button plain">
        <Icon name="flask" />
        <span className="wide-only">Sandbox</span>
        {switches !== undefined && (switches.fault !== 'none' || switches.realtimeIsDown) && (
          <span className="badge warn">fault</span>
        )}
      </summary>
      <div className="menu-box">
        {error !== undefined && <p className="message">{error}</p>}
        {switches && <SwitchFields switches={switches} change={change} />}
        {switches && <BackgroundPart onError={setError} />}
        {meter && <MeterTable meter={meter} />}
      </div>
    </details>
  );
}

interface SwitchFieldsProps {
  readonly switches: Switches;
  readonly change: (part: Partial<Switches> & { shiftClockMs?: number }) => void;
}

function SwitchFields({ switches, change }: SwitchFieldsProps) {
  const { person } = useSurfaces().session;
  return (
    <>
      <h2>Make Jira behave</h2>
      <label>
        Each call takes
        <select
          value={switches.latencyMs}
          onChange={(event) => change({ latencyMs: Number(event.target.value) })}
        >
          {withCurrent(LATENCIES, switches.latencyMs).map((ms) => (
            <option key={ms} value={ms}>
              {ms === 0 ? 'no extra time' : `${ms} ms`}
            </option>
          ))}
        </select>
      </label>
      <label>
        Search lags by
        <select
          value={switches.searchLagMs}
          onChange={(event) => change({ searchLagMs: Number(event.target.value) })}
        >
          {withCurrent(LAGS, switches.searchLagMs).map((ms) => (
            <option key={ms} value={ms}>
              {ms === 0 ? 'nothing' : `${ms / 1_000} s`}
            </option>
          ))}
        </select>
      </label>
      <label>
        Fault
        <select
          value={switches.fault}
          onChange={(event) => {
            const fault = FAULTS.find(([value]) => value === event.target.value);
            if (fault) change({ fault: fault[0] });
          }}
        >
          {FAULTS.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        Realtime channel
        <select
          value={switches.realtimeIsDown ? 'down' : 'up'}
          onChange={(event) => change({ realtimeIsDown: event.target.value === 'down' })}
        >
          <option value="up">Working</option>
          <option value="down">Down</option>
        </select>
      </label>
      <p className="subtle small">It is {timeText(switches.now, person)} in the sandbox.</p>
      <div className="row">
        {[1, 7, 42].map((days) => (
          <button
            key={days}
            type="button"
            className="button"
            onClick={() => change({ shiftClockMs: days * DAY })}
          >
            +{days} {days === 1 ? 'day' : 'days'}
          </button>
        ))}
        <button type="button" className="button" onClick={() => change({ shiftClockMs: -DAY })}>
          −1 day
        </button>
      </div>
    </>
  );
}

/** What this page view has cost so far: the numbers that Atlassian bills or limits. */
function MeterTable({ meter: { totals, points } }: { readonly meter: MeterReading }) {
  const rows: readonly (readonly [string, string])[] = [
    ['Function calls', String(totals.invocations)],
    ['Function time', `${Math.round(totals.functionMs)} ms`],
    ['Jira calls by functions', String(totals.jiraCallsFromFunctions)],
    ['Jira calls by the browser', String(totals.jiraCallsFromBrowser)],
    ['Realtime operations', String(totals.realtimeCalls)],
    ['Storage calls', String(totals.kvsCalls)],
    ['Storage read', bytesText(totals.kvsBytesRead)],
    ['Storage written', bytesText(totals.kvsBytesWritten)],
    ['Jira points, all views', String(points)],
  ];
  return (
    <>
      <h2>What this view cost</h2>
      <dl className="meter">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function bytesText(bytes: number): string {
  return bytes < 1_024 ? `${bytes} B` : `${(bytes / 1_024).toFixed(1)} kB`;
}

/** A value that was set elsewhere still shows. */
function withCurrent(choices: readonly number[], current: number): readonly number[] {
  return choices.includes(current) ? choices : [...choices, current];
}
