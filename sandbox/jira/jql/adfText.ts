/** The words of an Atlassian document, for searching: text nodes in order, blocks apart. */

/** Empty for null, for anything that is not a document, and for a document without text. */
export function adfText(node: unknown): string {
  const pieces: string[] = [];
  collect(node, pieces);
  return pieces.join('').trim();
}

function collect(node: unknown, pieces: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('text' in node && typeof node.text === 'string') pieces.push(node.text);
  if (!('content' in node) || !Array.isArray(node.content)) return;
  for (const child of node.content) collect(child, pieces);
  pieces.push(' ');
}
