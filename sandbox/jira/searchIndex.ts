/**
 * What search knows. As on a real site it trails the writes: an issue or property is found `lagMs` of sandbox time
 * after it was written (the state of that write, not a later one). Reading an issue directly is never late.
 * After a restart, and after bulk seeding, the index is complete.
 */
import type { Clock } from '../types';
import type { Database, IndexEvent } from './database';
import type { IssueRow } from './model';
import type { IndexedProperty } from './searchable';

interface Waiting {
  readonly at: number;
  readonly event: IndexEvent;
}

export class SearchIndex {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #properties: readonly IndexedProperty[];
  readonly #issues = new Map<string, IssueRow>();
  readonly #byProject = new Map<string, Map<string, IssueRow>>();
  readonly #values = new Map<string, Map<string, unknown>>();
  /** `<property key>\n<path>` -> value in lower case -> issue ids. */
  readonly #byValue = new Map<string, Map<string, Set<string>>>();
  #waiting: Waiting[] = [];
  #immediate = false;
  lagMs: number;
  /** Changes whenever an answer might; a page token holds on to its result as long as it stays. */
  version = 0;

  constructor(db: Database, clock: Clock, lagMs: number, properties: readonly IndexedProperty[]) {
    this.#db = db;
    this.#clock = clock;
    this.lagMs = lagMs;
    this.#properties = properties;
    for (const property of properties)
      this.#byValue.set(placeOf(property.propertyKey, property.path), new Map());
    this.rebuild();
    db.listen((event) => this.#hear(event));
  }

  /** Reads everything anew, as after a start. */
  rebuild(): void {
    this.#waiting = [];
    for (const map of [this.#issues, this.#byProject, this.#values]) map.clear();
    for (const ids of this.#byValue.values()) ids.clear();
    for (const row of this.#db.issues()) this.#apply({ kind: 'issue', id: row.id, row });
    for (const row of this.#db.allProperties()) {
      if (row.entity === 'issue')
        this.#apply({ kind: 'property', issueId: row.entityId, key: row.key, value: row.value });
    }
  }

  /** Runs `work` with every write indexed at once. */
  immediately<T>(work: () => T): T {
    this.#immediate = true;
    try {
      return work();
    } finally {
      this.#immediate = false;
    }
  }

  /** Takes in what is old enough by now. A clock that was moved back lets everything in. */
  catchUp(): void {
    const now = this.#clock.now();
    let due = 0;
    for (const { at, event } of this.#waiting) {
      if (at <= now && now - at < this.lagMs) break;
      this.#apply(event);
      due += 1;
    }
    if (due > 0) this.#waiting.splice(0, due);
  }

  issues(): Iterable<IssueRow> {
    return this.#issues.values();
  }

  issue(id: string): IssueRow | undefined {
    return this.#issues.get(id);
  }

  issuesOfProject(projectId: string): Iterable<IssueRow> {
    return this.#byProject.get(projectId)?.values() ?? [];
  }

  property(issueId: string, key: string): unknown {
    return this.#values.get(issueId)?.get(key);
  }

  /** Ids of issues whose property has `value` (any case) at an indexed path; undefined when the path is not indexed. */
  idsByProperty(propertyKey: string, path: string, value: string): Iterable<string> | undefined {
    const values = this.#byValue.get(placeOf(propertyKey, path));
    return values === undefined ? undefined : (values.get(value.toLowerCase()) ?? []);
  }

  #hear(event: IndexEvent): void {
    if (this.#immediate || this.lagMs <= 0) {
      this.catchUp();
      this.#apply(event);
    } else this.#waiting.push({ at: this.#clock.now(), event });
  }

  #apply(event: IndexEvent): void {
    this.version += 1;
    if (event.kind === 'property') this.#applyProperty(event.issueId, event.key, event.value);
    else this.#applyIssue(event.id, event.row);
  }

  #applyIssue(id: string, row: IssueRow | undefined): void {
    const before = this.#issues.get(id);
    if (before !== undefined && before.projectId !== row?.projectId)
      this.#byProject.get(before.projectId)?.delete(id);
    if (row === undefined) {
      this.#issues.delete(id);
      return;
    }
    this.#issues.set(id, row);
    entry(this.#byProject, row.projectId, () => new Map<string, IssueRow>()).set(id, row);
  }

  #applyProperty(issueId: string, key: string, value: unknown): void {
    const values = entry(this.#values, issueId, () => new Map<string, unknown>());
    const before = values.get(key);
    if (value === undefined) values.delete(key);
    else values.set(key, value);
    for (const property of this.#properties) {
      if (property.propertyKey !== key) continue;
      const ids = entry(this.#byValue, placeOf(key, property.path), () => new Map<string, Set<string>>());
      for (const old of scalarsAt(before, property.path)) ids.get(old)?.delete(issueId);
      for (const now of scalarsAt(value, property.path))
        entry(ids, now, () => new Set<string>()).add(issueId);
    }
  }
}

/**
 * The indexable values at a dotted path, in lower case: the scalar that stands there, or the scalars of the array.
 * Anything else is not indexed, as in Jira.
 */
export function scalarsAt(value: unknown, path: string): readonly string[] {
  let current = value;
  for (const step of path.split('.')) {
    if (typeof current !== 'object' || current === null) return [];
    current = Object.entries(current).find(([name]) => name === step)?.[1];
  }
  const found: readonly unknown[] = Array.isArray(current) ? current : [current];
  return found.flatMap((item) =>
    typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean'
      ? [String(item).toLowerCase()]
      : [],
  );
}

const placeOf = (propertyKey: string, path: string): string => `${propertyKey}\n${path}`;

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = create();
  map.set(key, made);
  return made;
}
