/** The `---` block of `key: value` lines that site generators put before a document. */
export interface FrontMatter {
  readonly title?: string;
  /** The whole line that holds the title, and its number from 1. */
  readonly titleLine?: { readonly text: string; readonly number: number };
  /** As written. */
  readonly date?: string;
  /** The other lines. */
  readonly rest: string;
  /** Lines taken, the two `---` included; 0 when the document has none. */
  readonly lineCount: number;
}

const NONE: FrontMatter = { rest: '', lineCount: 0 };
/** Lines. A rule at the top of a document is not front matter because another one follows pages later. */
const LONGEST = 60;
const PROPERTY = /^[A-Za-z][\w .-]{0,60}:(?:\s|$)|^\s+\S|^-\s|^#|^$/;

export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trim() !== '---') return NONE;
  const end = lines.slice(1, LONGEST).findIndex((text) => text.trim() === '---' || text.trim() === '...');
  if (end < 1) return NONE;
  const inside = lines.slice(1, end + 1);
  if (!inside.every((text) => PROPERTY.test(text))) return NONE;
  const title = valueOf(inside, 'title');
  const date = valueOf(inside, 'date');
  const titleIndex = title === undefined ? -1 : inside.findIndex((text) => /^title:/i.test(text));
  const rest = inside.filter((_text, index) => index !== titleIndex);
  return {
    ...(title === undefined ? {} : { title }),
    ...(titleIndex === -1 ? {} : { titleLine: { text: inside[titleIndex] ?? '', number: titleIndex + 2 } }),
    ...(date === undefined ? {} : { date }),
    rest: rest.join('\n').trim(),
    lineCount: end + 2,
  };
}

function valueOf(lines: readonly string[], key: string): string | undefined {
  const found = lines.find((text) => text.toLowerCase().startsWith(`${key}:`));
  const value = found
    ?.slice(key.length + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  return value === '' ? undefined : value;
}
