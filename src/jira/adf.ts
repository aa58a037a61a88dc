/**
 * Atlassian Document Format for the few shapes that Debrief writes.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */

interface AdfText {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly [{ readonly type: 'strong' }];
}

interface AdfParagraph {
  readonly type: 'paragraph';
  readonly content: readonly AdfText[];
}

export interface AdfDocument {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly AdfParagraph[];
}

/** A paragraph that opens with a bold heading, e.g. **How we will know:** … Line breaks become spaces. */
export function labelled(label: string, text: string): AdfParagraph {
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: `${label}: `, marks: [{ type: 'strong' }] },
      { type: 'text', text: text.replace(/\s+/g, ' ') },
    ],
  };
}

/** What somebody typed into a field that Jira keeps as a document: a paragraph per line. */
export function typedDocument(text: string): AdfDocument {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return adfDocument(lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })));
}

export function adfDocument(content: readonly AdfParagraph[]): AdfDocument {
  return { version: 1, type: 'doc', content };
}
