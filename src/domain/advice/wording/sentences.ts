/**
 * A text as sentences of words, each word with its place. What somebody else said or a machine wrote (quotations, code,
 * addresses) is one opaque word: advice is about the writer's own words. One pass, without looking back.
 */

export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, with straight apostrophes: what rules compare. Empty for a quotation, code or an address. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but spaces stands between it and the word before. */
  readonly joined: boolean;
  /** First of its sentence: a capital letter says nothing here. */
  readonly first: boolean;
  /** Written as `@somebody`. */
  readonly mention: boolean;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly question: boolean;
}

/**
 * In this order: what is quoted or code, an address, a word, a line break, any other mark. A quotation is at most 300
 * characters long, so that a stray mark neither hides the rest of the text nor makes it slow to read.
 */
const PIECE = new RegExp(
  [
    /(?<opaque>“[^”\n]{1,300}”|«[^»\n]{1,300}»|„[^“”\n]{1,300}[“”]|"[^"\n]{1,300}"|`[^`\n]{1,300}`)/u,
    /(?<single>(?<![\p{L}\p{N}])['‘][^'’\n]{1,300}['’](?![\p{L}\p{N}])|https?:\/\/\S+)/u,
    /(?<word>@?[\p{L}\p{N}_]+(?:['’\-.][\p{L}\p{N}_]+)*)/u,
    /(?<line>\n)/u,
    /(?<mark>\S)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

const CLOSES = new Set(['.', '!', '?', ';', '…']);

export function sentencesIn(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let joined = true;
  const close = (question: boolean): void => {
    if (words.length > 0) sentences.push({ words, question });
    words = [];
    joined = true;
  };
  for (const piece of text.matchAll(PIECE)) {
    const { opaque, single, word, mark, line } = piece.groups ?? {};
    const found = opaque ?? single ?? word;
    if (found !== undefined) {
      const end = piece.index + found.length;
      const form = word === undefined ? '' : formOf(word);
      const mention = found.startsWith('@');
      words.push({ text: found, form, start: piece.index, end, joined, mention, first: words.length === 0 });
      joined = true;
    } else if (line !== undefined) close(false);
    else if (mark !== undefined && CLOSES.has(mark)) close(mark === '?');
    else if (mark !== undefined) joined = false;
  }
  close(false);
  return sentences;
}

function formOf(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/^@/, '');
}
