/** What a person reads of a note: its words, also where a place keeps several texts together. */
import * as z from 'zod/mini';

const several = z.array(z.object({ text: z.string() }));

/** @param note plain words, or a JSON list of things that have a `text` */
export function noteTexts(note: string): readonly string[] {
  try {
    const parsed = several.safeParse(JSON.parse(note));
    return parsed.success ? parsed.data.map(({ text }) => text).filter((text) => text !== '') : [note];
  } catch {
    return [note];
  }
}
