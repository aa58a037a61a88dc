/** The form: what stands in Jira, what the person makes of it, and the way back into the property. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { DEFAULT_SETTINGS, settingsFrom, type Settings } from '../../../src/domain/settings';
import {
  differingSections,
  SECTION_NAMES,
  SECTIONS,
  settingsProperty,
  type Section,
} from '../../../src/domain/settingsSections';
import type { Clock } from '../shared/clock';
import { useHost } from '../shared/host/host';
import { checkDraft, type Problems } from './checkDraft';
import { draftOf, sameDraft, type SettingsDraft } from './draft';
import { firstField } from './firstField';
import type { DraftKeeper } from './keptDraft';
import { saveSettings, sizeOf, type SaveOutcome } from './saveSettings';

export interface Clash {
  readonly theirs: Settings;
  /** Still to choose. */
  readonly sections: readonly Section[];
}

interface FormState {
  /** The property as it was last read or written. */
  readonly stands: unknown;
  /** The property that the draft began with. */
  readonly begun: unknown;
  readonly draft: SettingsDraft;
  readonly clash?: Clash | undefined;
  /** Set when the draft was found in the browser: milliseconds since 1970. */
  readonly foundAt?: number | undefined;
}

export interface SettingsForm {
  readonly draft: SettingsDraft;
  readonly isDirty: boolean;
  /** The sections that are not saved. */
  readonly changed: readonly Section[];
  /** Nothing stands in Jira yet. */
  readonly isUsual: boolean;
  /** Empty before the first try to save. */
  readonly problems: Problems;
  /** Characters of the property as it would be saved; undefined while something is wrong with the draft. */
  readonly size: number | undefined;
  readonly clash: Clash | undefined;
  readonly foundAt: number | undefined;
  /** Labels that look alike and were said to mean different things. */
  readonly differ: NonNullable<Settings['differ']>;
  readonly isSaving: boolean;
  readonly outcome: SaveOutcome | undefined;
  /** The browser keeps what is not saved. */
  readonly isKept: boolean;
  readonly change: (changes: Partial<SettingsDraft>) => void;
  readonly save: () => void;
  /** Back to what stands in Jira. */
  readonly discard: () => void;
  readonly settle: (section: Section, whose: 'mine' | 'theirs') => void;
}

interface FormDeps {
  readonly projectId: string;
  /** As read from Jira. */
  readonly found: unknown;
  readonly keeper: DraftKeeper;
  readonly clock: Clock;
}

const NO_PROBLEMS: Problems = new Map();
const NO_LABELS: NonNullable<Settings['differ']> = [];
const standing = (found: unknown): SettingsDraft => draftOf(settingsFrom(found), DEFAULT_SETTINGS.limits);

export function useSettingsForm({ projectId, found, keeper, clock }: FormDeps): SettingsForm {
  const { jira } = useHost();
  const [state, setState] = useState(() => startFrom(found, keeper));
  const [isKept, setKept] = useState(true);
  const [tried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome | undefined>(undefined);
  /** What was typed last, also for somebody who was given a function before that. */
  const latest = useRef(state);
  const base = useMemo(() => settingsFrom(state.begun), [state.begun]);
  const isDirty = useMemo(() => isChanged(state), [state]);
  const changed = useMemo(() => changedSections(state), [state]);
  const checked = useMemo(() => checkDraft(state.draft, base), [state.draft, base]);
  const size = useMemo(
    () => checked.settings && sizeOf(settingsProperty(state.stands, checked.settings)),
    [checked.settings, state.stands],
  );

  const put = useCallback(
    (next: FormState): void => {
      latest.current = next;
      setState(next);
      const { draft, begun } = next;
      setKept(keeper.keep(isChanged(next) ? { at: clock.now(), found: begun, draft } : undefined));
    },
    [keeper, clock],
  );
  const change = useCallback(
    (changes: Partial<SettingsDraft>): void => {
      // Why Jira refused is worth reading for as long as it is not tried again.
      setOutcome((last) => (last?.state === 'failed' ? last : undefined));
      put({ ...latest.current, draft: { ...latest.current.draft, ...changes } });
    },
    [put],
  );
  const settled = (result: SaveOutcome, sent: SettingsDraft): void => {
    setSaving(false);
    setOutcome(result);
    // What was typed meanwhile stands in the newest state, not in the one that was sent.
    put(after(result, latest.current, sent));
    if (result.state === 'saved') setTried(false);
  };
  const save = (): void => {
    if (isSaving) return;
    setTried(true);
    setOutcome(undefined);
    if (checked.settings === undefined) {
      firstField(checked.problems)?.focus();
      return;
    }
    if (state.clash !== undefined) {
      document.getElementById(CLASH_ID)?.focus();
      return;
    }
    setSaving(true);
    void saveSettings(jira, projectId, { base, mine: checked.settings }).then((result) =>
      settled(result, state.draft),
    );
  };
  return {
    draft: state.draft,
    isDirty,
    changed,
    isUsual: state.stands === undefined,
    problems: tried ? (checked.problems ?? NO_PROBLEMS) : NO_PROBLEMS,
    size,
    clash: state.clash,
    foundAt: state.foundAt,
    differ: base.differ ?? NO_LABELS,
    isSaving,
    outcome,
    isKept,
    change,
    save,
    discard: () => {
      setTried(false);
      setOutcome(undefined);
      put({ stands: state.stands, begun: state.stands, draft: standing(state.stands) });
    },
    settle: (section, whose) => {
      const { clash } = state;
      if (clash === undefined) return;
      const sections = clash.sections.filter((other) => other !== section);
      put({
        ...state,
        draft: whose === 'mine' ? state.draft : withParts(state.draft, [section], clash.theirs),
        clash: sections.length === 0 ? undefined : { ...clash, sections },
      });
      setOutcome(undefined);
    },
  };
}

export const CLASH_ID = 'settings-clash';

function startFrom(found: unknown, keeper: DraftKeeper): FormState {
  const kept = keeper.read();
  if (kept === undefined || sameDraft(kept.draft, standing(found)))
    return { stands: found, begun: found, draft: standing(found) };
  return { stands: found, begun: kept.found, draft: kept.draft, foundAt: kept.at };
}

const isChanged = ({ draft, begun }: FormState): boolean => !sameDraft(draft, standing(begun));

function after(result: SaveOutcome, now: FormState, sent: SettingsDraft): FormState {
  switch (result.state) {
    case 'saved': {
      const draft =
        now.draft === sent
          ? standing(result.found)
          : withParts(now.draft, result.taken, settingsFrom(result.found));
      return { stands: result.found, begun: result.found, draft };
    }
    case 'clash': {
      const theirs = settingsFrom(result.found);
      const own = changedSections(now);
      const taken = differingSections(settingsFrom(now.begun), theirs).filter(
        (section) => !result.sections.includes(section) && !own.includes(section),
      );
      return {
        stands: result.found,
        begun: result.found,
        draft: withParts(now.draft, taken, theirs),
        clash: { theirs, sections: result.sections },
      };
    }
    default:
      return now;
  }
}

/** What the person has changed. */
function changedSections({ draft, begun }: FormState): readonly Section[] {
  const from = settingsFrom(begun);
  return SECTION_NAMES.filter((section) => !sameDraft(draft, withParts(draft, [section], from)));
}

/** The draft with some sections as they stand in the settings. */
function withParts(draft: SettingsDraft, sections: readonly Section[], from: Settings): SettingsDraft {
  const parts = draftOf(from, DEFAULT_SETTINGS.limits);
  const keys = sections.flatMap((section): readonly (keyof Settings)[] => SECTIONS[section]);
  const wanted = Object.entries(parts).filter(([key]) => keys.some((known) => known === key));
  return { ...draft, ...Object.fromEntries(wanted) };
}
