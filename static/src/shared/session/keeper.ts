/**
 * What the browser keeps until the server has it: changes on their way, changes that were refused, texts being typed.
 * Each tab has its own record, so two tabs never write over each other; a new tab takes over what others left behind.
 * Sending the same command twice is safe, so taking over from a tab that is still alive does no harm.
 */
import * as z from 'zod/mini';
import { callError } from '../../../../src/contract/errors';
import type { DeepReadonly } from '../../../../src/domain/result';
import type { Pending } from './pending';
import type { Problem } from './sessionState';

/** The part of `Storage` that is used. It may throw: private windows and full disks are real. */
export interface TextStore {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
}

/**
 * Only commands outlive the page: nobody expects yesterday's "Create in Jira" to happen on opening today. Whether one can
 * still be read is for the session's rules to say.
 */
const keptCommand = z.object({ command: z.looseObject({ id: z.string() }), at: z.string() });
const keptDraft = z.object({ base: z.string(), text: z.string() });
const keptProblem = z.object({ ...keptCommand.shape, error: callError });

export interface Kept {
  readonly commands: readonly DeepReadonly<z.infer<typeof keptCommand>>[];
  readonly problems: readonly DeepReadonly<z.infer<typeof keptProblem>>[];
  /** Edits of existing texts, by field; `base` is the fingerprint of the text that the writer saw. */
  readonly drafts: Readonly<Record<string, Readonly<z.infer<typeof keptDraft>>>>;
  /** Texts of new items that are not added yet, by place. */
  readonly notes: Readonly<Record<string, string>>;
}

export const NOTHING_KEPT: Kept = { commands: [], problems: [], drafts: {}, notes: {} };

/** What of a session outlives the page. */
export function keptFrom(session: {
  /** Changes of earlier pages that have not been read yet. */
  readonly unread: Pick<Kept, 'commands' | 'problems'>;
  readonly queue: readonly Pending[];
  readonly problems: readonly Problem[];
  readonly drafts: Kept['drafts'];
  readonly notes: Kept['notes'];
}): Kept {
  return {
    commands: [
      ...session.unread.commands,
      ...session.queue.flatMap((pending) =>
        pending.kind === 'command' ? [{ command: pending.command, at: pending.at }] : [],
      ),
    ],
    problems: [
      ...session.unread.problems,
      ...session.problems.flatMap(({ pending, error }) =>
        pending.kind === 'command' ? [{ command: pending.command, at: pending.at, error }] : [],
      ),
    ],
    drafts: session.drafts,
    notes: session.notes,
  };
}

/** One unreadable item, from another version perhaps, must not take the others with it. */
const each = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((items): z.output<Schema>[] =>
      items.flatMap((item) => {
        const parsed = schema.safeParse(item);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );

const record = z.object({
  v: z.literal(1),
  commands: each(keptCommand),
  problems: each(keptProblem),
  drafts: z.record(z.string(), keptDraft),
  notes: z.record(z.string(), z.string()),
});

export class Keeper {
  private readonly key: string;

  /** @param place names the account, the issue and the review; `tab` is new for every page load */
  constructor(
    private readonly store: TextStore,
    private readonly place: string,
    tab: string,
  ) {
    this.key = `${place}/${tab}`;
  }

  /** Takes over what earlier tabs left behind. Called once. */
  restore(): Kept {
    const keys = this.safely(() => this.store.keys().filter((key) => key.startsWith(`${this.place}/`)), []);
    const found = keys.flatMap((key) => {
      const kept = this.read(key);
      return kept === undefined ? [] : [kept];
    });
    const merged = found.reduce<Kept>(merge, NOTHING_KEPT);
    if (this.write(merged))
      for (const key of keys) if (key !== this.key) this.safely(() => this.store.remove(key), undefined);
    return merged;
  }

  /** @returns false when the browser refused to keep it: the page must then not claim that it is kept */
  write(kept: Kept): boolean {
    return this.safely(() => {
      if (isEmpty(kept)) this.store.remove(this.key);
      else this.store.set(this.key, JSON.stringify({ v: 1, ...kept }));
      return true;
    }, false);
  }

  private read(key: string): Kept | undefined {
    return this.safely(() => {
      const parsed = record.safeParse(JSON.parse(this.store.get(key) ?? 'null'));
      return parsed.success ? parsed.data : undefined;
    }, undefined);
  }

  private safely<Value>(run: () => Value, otherwise: Value): Value {
    try {
      return run();
    } catch {
      return otherwise;
    }
  }
}

function merge(one: Kept, other: Kept): Kept {
  const known = new Set(one.commands.map(({ command }) => command.id));
  const refused = new Set(one.problems.map(({ command }) => command.id));
  return {
    commands: [...one.commands, ...other.commands.filter(({ command }) => !known.has(command.id))].sort(
      (a, b) => a.at.localeCompare(b.at),
    ),
    problems: [...one.problems, ...other.problems.filter(({ command }) => !refused.has(command.id))],
    drafts: { ...one.drafts, ...other.drafts },
    notes: { ...one.notes, ...other.notes },
  };
}

function isEmpty(kept: Kept): boolean {
  return (
    kept.commands.length === 0 &&
    kept.problems.length === 0 &&
    Object.keys(kept.drafts).length === 0 &&
    Object.keys(kept.notes).length === 0
  );
}

/** The browser's own storage; reading the property itself may throw, so it is read on each use. */
export const browserStore: TextStore = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
  remove: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};
