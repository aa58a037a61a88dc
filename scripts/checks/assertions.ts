/**
 * A type assertion overrules the compiler, so each one says why it may: a comment on its own line, the line above,
 * or above the statement that it is in.
 * `as const` overrules nothing and is free; tests are exempt.
 */
import ts from 'typescript';
import type { SourceFile } from './sourceFiles';
import { isProduct } from './sourceFiles';

/** The assertions without a reason, as `file:line text`. */
export function unexplainedAssertions({ file, text }: SourceFile): string[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const lines = text.split('\n');
  const commented = linesWithComments(tree, text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      const line = lineOf(tree, ts.isAsExpression(node) ? node.type.getStart() : node.getStart());
      // A long statement is broken into lines; its reason stands above its first one.
      const above = [node, statementOf(node)].map((start) => lineOf(tree, start.getStart()) - 1);
      const explained = [line, line - 1, ...above].some((number) => commented.has(number));
      if (!ts.isConstTypeReference(node.type) && !explained) {
        found.push(`${file}:${String(line + 1)} ${lines[line]?.trim() ?? ''}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The innermost statement around a node. */
function statementOf(node: ts.Node): ts.Node {
  let around = node;
  while (!ts.isStatement(around) && !ts.isSourceFile(around.parent)) around = around.parent;
  return around;
}

const lineOf = (tree: ts.SourceFile, position: number): number =>
  tree.getLineAndCharacterOfPosition(position).line;

/** Line numbers (from 0) that hold part of a comment of at least three words: fewer give no reason. */
function linesWithComments(tree: ts.SourceFile, text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  const seen = new Set<number>();
  const note = (range: ts.CommentRange): void => {
    if (seen.has(range.pos)) return;
    seen.add(range.pos);
    if ((text.slice(range.pos, range.end).match(/\w{2,}/g) ?? []).length < 3) return;
    for (let line = lineOf(tree, range.pos); line <= lineOf(tree, range.end); line++) lines.add(line);
  };
  const visit = (node: ts.Node): void => {
    ts.getLeadingCommentRanges(text, node.getFullStart())?.forEach(note);
    ts.getTrailingCommentRanges(text, node.getEnd())?.forEach(note);
    node.getChildren(tree).forEach(visit);
  };
  visit(tree);
  return lines;
}

export function assertionFindings(files: readonly SourceFile[]): string[] {
  return files.filter(({ file }) => isProduct(file)).flatMap(unexplainedAssertions);
}
