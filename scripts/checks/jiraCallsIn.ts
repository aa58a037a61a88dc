/**
 * Finds the Jira calls in the source: every text that starts with `/rest/`, with the method that stands beside it in the
 * same object (`{ method: 'GET', path: … }`). What is put in after a slash is one path part; a query is left out.
 */
import ts from 'typescript';
import type { SourceFile } from './sourceFiles';

export interface FoundCall {
  /** Undefined when no method stands beside the path. */
  readonly method: string | undefined;
  /** With `{}` for each part that is filled in, e.g. `/rest/api/3/issue/{}/properties/{}`. */
  readonly path: string;
  /** `file:line` */
  readonly where: string;
}

export function jiraCallsIn({ file, text }: SourceFile): FoundCall[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: FoundCall[] = [];
  const visit = (node: ts.Node): void => {
    const path = restPath(node);
    if (path !== undefined) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ method: methodBeside(node), path, where: `${file}:${String(line)}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function restPath(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return asPath(node.text);
  if (!ts.isTemplateExpression(node)) return undefined;
  const filled = node.templateSpans.reduce(
    // After anything but a slash comes a query, whose start is marked so that it can be cut off.
    (soFar, { literal }) => soFar + (soFar.endsWith('/') ? '{}' : '?') + literal.text,
    node.head.text,
  );
  return asPath(filled);
}

const asPath = (text: string): string | undefined =>
  text.startsWith('/rest/') ? text.split('?')[0] : undefined;

function methodBeside(node: ts.Node): string | undefined {
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent) {
    if (!ts.isObjectLiteralExpression(around)) continue;
    for (const property of around.properties) {
      if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'method') continue;
      if (ts.isStringLiteral(property.initializer)) return property.initializer.text;
    }
  }
  return undefined;
}
