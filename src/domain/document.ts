/**
 * A text with structure, before it is a Jira comment, Markdown or a printed page: what a recap and a pre-read are made of.
 * People and issues stand in it as themselves; how they are shown is up to the one who renders it.
 */
export type Inline =
  | { readonly text: string; readonly strong?: true; readonly link?: string }
  | { readonly person: string }
  /** UTC instant or day, shown in the reader's manner. */
  | { readonly moment: string }
  | { readonly issue: { readonly id: string; readonly key: string } };

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** One cell per head, each a run of inline content. */
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

export type Document = readonly Block[];
