/**
 * What is typed into a form of a row stays with this browser, for one person and one row, until it is sent: it is still
 * there when the form is opened again, after a change of tabs and after a reload.
 */
import { useCallback, useState } from 'react';
import * as z from 'zod/mini';
import { remember, remembered } from '../remembered';
import type { Act } from './acts';
import { useFormHome } from './formHome';

const texts = z.record(z.string(), z.string());

export interface KeptForm<Values> {
  readonly values: Values;
  readonly set: (change: Partial<Values>) => void;
  /** It has been sent. */
  readonly forget: () => void;
}

/** @param empty what the form begins with; its names are those that are kept */
export function useKeptForm<Values extends Readonly<Record<string, string>>>(
  act: Act,
  issueId: string,
  empty: Values,
): KeptForm<Values> {
  const { me = 'somebody' } = useFormHome();
  const place = `debrief.${act}.${issueId}.${me}`;
  const [values, setValues] = useState<Values>(() => ({ ...empty, ...keptIn(place, Object.keys(empty)) }));
  const set = (change: Partial<Values>): void => {
    const next = { ...values, ...change };
    setValues(next);
    remember(place, JSON.stringify(next));
  };
  return { values, set, forget: useCallback(() => remember(place, undefined), [place]) };
}

function keptIn(place: string, names: readonly string[]): Readonly<Record<string, string>> {
  try {
    const kept = texts.safeParse(JSON.parse(remembered(place) ?? '{}'));
    if (!kept.success) return {};
    return Object.fromEntries(Object.entries(kept.data).filter(([name]) => names.includes(name)));
  } catch {
    return {};
  }
}
