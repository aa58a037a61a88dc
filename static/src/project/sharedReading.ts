/**
 * A list that the page reads once, whichever of its tabs shows it and however often a person changes tabs. A tab names
 * the list by one constant of its module, `new SharedReading((page) => …)`, and takes it with `useSharedReading`.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type { Parts } from '../../../src/usecases/readInParts';
import { usePage, type Page } from './page';
import { Reading, type Read, type ReadingState } from '../shared/reading';

export class SharedReading<Value extends Parts> {
  private readonly byPage = new WeakMap<Page, Reading<Value>>();

  /** @param readerOf how the list of a page is read; asked once per page */
  constructor(private readonly readerOf: (page: Page) => Read<Value>) {}

  readonly on = (page: Page): Reading<Value> => {
    const known = this.byPage.get(page);
    if (known !== undefined) return known;
    const made = new Reading(this.readerOf(page), page.jira, page.clock);
    this.byPage.set(page, made);
    return made;
  };
}

export interface ReadingInView<Value> extends ReadingState<Value> {
  /** Reads everything anew. */
  readonly start: () => void;
  /** Reads what is missing. */
  readonly rest: () => void;
}

/** Reads the list when it is first shown, and lets the head of the page tell when that was. */
export function useSharedReading<Value extends Parts>(shared: SharedReading<Value>): ReadingInView<Value> {
  const page = usePage();
  const reading = shared.on(page);
  useEffect(() => {
    reading.begin();
    return page.show(reading);
  }, [page, reading]);
  const state = useSyncExternalStore(reading.subscribe, reading.state);
  return { ...state, start: reading.start, rest: reading.rest };
}
