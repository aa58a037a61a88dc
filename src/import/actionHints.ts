/**
 * What an action item says about itself besides what to do: owner, due date, ticket, and whether it is done. People
 * write these in many ways, so each is a hint that the person who checks the import can change.
 */
import { LINE_LIMIT } from '../domain/text';
import { findDay } from './days';
import { shortLine } from './pieces';

export interface ActionHints {
  readonly ownerHint?: string;
  readonly due?: string;
  readonly ticket?: string;
  readonly done: boolean;
  /** One line, without what was read out of it. */
  readonly summary: string;
}

const OWNER = /\b(?:owners?|assignees?|assigned to|responsible|dri)\b\s*[:=]\s*@?([^,;()[\]|\n]{1,80})/i;
const HANDLE = /^@([\w.-]{1,60})[:,]?\s|[\s([]@([\w.-]{1,60})[)\]]?[.\s]*$/;
/** ` — First Last` at the end; one word alone is as often a place or a product. */
const SIGNED = /\s[–—-]{1,2}\s(\p{Lu}[\p{L}'.]{1,30}(?:\s\p{Lu}[\p{L}'.]{1,30}){1,2})\s*$/u;
const DUE =
  /\b(?:due(?:\s(?:date|by|on))?|deadline|by|before|until|target(?:\sdate)?|eta)\b\s{0,2}[:=]?\s{0,2}/gi;
/** Characters after "due" within which the date has to stand. */
const DUE_WINDOW = 40;
const DONE =
  /[([](?:done|completed?|fixed|closed|shipped)[)\]]|^(?:done|completed?)\s*[:–—-]|[✅☑✔]|\bhas (?:already |now )?been done\b/iu;
/** In small letters it is an ordinary word. */
const DONE_SHOUTED = /\bDONE\b/;
const DONE_MARK =
  /[([](?:done|completed?|fixed|closed|shipped)[)\]]|^(?:done|completed?)\s*[:–—-]\s*|[✅☑✔]\uFE0F?/giu;
const ADDRESS = /https?:\/\/[^\s<>"'`|\\\])]{1,1900}/gi;
const TRACKER =
  /\/(?:issues|browse|pull|pulls|merge_requests|tickets?|work_items|cards?|c|stories|tasks)\/|[?&]id=\d/i;
const KEY = /(?<![\w/.-])([A-Z][A-Z0-9]{1,9}-\d{1,7})(?![\w-])/g;
/** Written like an issue key, and never one. */
const NOT_A_KEY =
  /^(?:CVE|UTF|SHA|ISO|RFC|HTTP|TLS|SSL|AES|RSA|IPV|COVID|UTC|GMT|SEV|PM|AM|P|ES|PEP|MD|X|WIN|BASE|Q)-/;
const NUMBER = /(?<![\w/&])#(\d{1,7})\b/;

/** `near` fills in the year of a due date that has none. */
export function readActionHints(text: string, near: string | undefined): ActionHints {
  const owner = ownerIn(text);
  const due = dueIn(text, near);
  const ticket = ticketIn(text);
  const without = [owner?.written, due?.written].reduce<string>(
    (rest, written) => (written === undefined ? rest : rest.replace(written, ' ')),
    text,
  );
  return {
    ...(owner === undefined ? {} : { ownerHint: owner.name }),
    ...(due === undefined ? {} : { due: due.day }),
    ...(ticket === undefined ? {} : { ticket }),
    done: DONE.test(text) || DONE_SHOUTED.test(text),
    summary: summaryOf(without) ?? summaryOf(text) ?? shortLine(text),
  };
}

interface Read {
  readonly written: string;
}

function ownerIn(text: string): (Read & { readonly name: string }) | undefined {
  for (const pattern of [OWNER, HANDLE, SIGNED]) {
    const match = pattern.exec(text);
    const raw = match?.[1] ?? match?.[2];
    if (match === null || raw === undefined) continue;
    // "Owner: Sam due 3 May" and "Owner: Sam. Then …" stop at the name.
    const name = raw.split(/\s(?:due|by|eta|status|ticket)\b|\.\s|\s[–—-]\s/i)[0]?.trim() ?? '';
    if (name === '' || /^(?:tb[dca]|none|n\/?a|\?+|-)$/i.test(name)) continue;
    const cut = match[0].indexOf(raw) + name.length;
    const whole = raw.trim().length === name.length;
    return { name: shortLine(name, LINE_LIMIT), written: whole ? match[0] : match[0].slice(0, cut) };
  }
  return undefined;
}

function dueIn(text: string, near: string | undefined): (Read & { readonly day: string }) | undefined {
  for (const match of text.matchAll(DUE)) {
    const from = match.index + match[0].length;
    const found = findDay(text.slice(from, from + DUE_WINDOW), near);
    if (found === undefined || found.start > 4) continue;
    return { day: found.day, written: text.slice(match.index, from + found.end) };
  }
  return undefined;
}

/** A tracker's address before a key, a key before `#123`: the more exact one leads somewhere. */
export function ticketIn(text: string): string | undefined {
  const address = [...text.matchAll(ADDRESS)].map((match) => match[0].replace(/[.,;:!?]+$/, ''));
  const tracker = address.find((candidate) => TRACKER.test(candidate));
  if (tracker !== undefined) return tracker;
  const key = [...text.matchAll(KEY)].map((match) => match[1] ?? '').find((found) => !NOT_A_KEY.test(found));
  if (key !== undefined) return key;
  const number = NUMBER.exec(text)?.[1];
  return number === undefined ? undefined : `#${number}`;
}

/** Undefined when nothing is left that says what to do. */
function summaryOf(text: string): string | undefined {
  const flat = text
    .replace(DONE_MARK, ' ')
    .replace(/\(\s*https?:[^\s()]{1,1900}\)/gi, ' ')
    .replace(/~~/g, '')
    .replace(/[([][\s,;]*[)\]]/g, ' ')
    .replace(/([([])[\s,;]+/g, '$1')
    .replace(/[\s,;]+([)\]])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(flat)) return undefined;
  if (flat.length <= LINE_LIMIT) return flat;
  const sentence = /^.{20,254}?[.!?](?=\s)/.exec(flat)?.[0];
  return sentence ?? shortLine(flat);
}

export function saysDoneIn(state: string): boolean {
  return (
    /\b(?:done|complete[d]?|closed|resolved|fixed|shipped|yes)\b|[✅☑✔]/iu.test(state) &&
    !/\bnot\b/i.test(state)
  );
}
