/**
 * The numbers and words the house holds itself to: short files, nothing left for later, nothing of the machine it was
 * written on. The limits are the upper ends of what well-kept applications of this kind show.
 */
import type { SourceFile } from './sourceFiles';
import { isProduct, lineCount } from './sourceFiles';

const longestFile = 250;
const medianLimit = 80;
const mostDisables = 3;

// One letter of each word stands in brackets so that this file does not find itself. In quotes the first is Jira's own
// name of a status category.
const later = /(?<!['"`])\b(TOD[O]|FIXM[E]|XX[X])\b(?!['"`])/;
const silenced = /@ts-[i]gnore|@ts-[n]ocheck/;
const disabled = /eslint-[d]isable/;
const machinePath = /(^|[\s'"`(=:])(\/(home|Users|work|root)\/\w|[A-Z]:\\\w)/;
const registryHost =
  /registry[.]npmjs[.]org|registry[.]yarnpkg[.]com|npm[.]pkg[.]github[.]com|deb[.]debian[.]org|proxy[.]golang[.]org/;

/** A few lines on every breach; empty when the house is in order. `extraHosts` are hosts of this machine's own setup. */
export function houseFindings(files: readonly SourceFile[], extraHosts: readonly string[] = []): string[] {
  const product = files.filter(({ file }) => isProduct(file));
  const code = files.filter(({ file }) => /\.(tsx?|mjs|cjs|js)$/.test(file));
  const namesRegistry = (line: string) =>
    registryHost.test(line) || extraHosts.some((host) => line.includes(host));
  return [
    ...sizeFindings(product),
    ...grep(code, later, 'leaves something for later; do it, or write an issue'),
    ...grep(code, silenced, 'silences the compiler'),
    ...disableFindings(code),
    ...grep(files, machinePath, 'names a path of one machine'),
    ...grep(files, namesRegistry, 'names a package registry'),
  ];
}

function sizeFindings(product: readonly SourceFile[]): string[] {
  const sizes = product.map(({ file, text }) => ({ file, lines: lineCount(text) }));
  const long = sizes
    .filter(({ lines }) => lines > longestFile)
    .map(({ file, lines }) => `${file} has ${String(lines)} lines; ${String(longestFile)} is the limit`);
  const middle = median(sizes.map(({ lines }) => lines));
  return middle < medianLimit
    ? long
    : [...long, `the median file has ${String(middle)} lines; it stays under ${String(medianLimit)}`];
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function disableFindings(code: readonly SourceFile[]): string[] {
  const found = grep(code, disabled, 'switches a lint rule off');
  return found.length <= mostDisables ? [] : [`more than ${String(mostDisables)} lint exceptions:`, ...found];
}

function grep(
  files: readonly SourceFile[],
  test: RegExp | ((line: string) => boolean),
  what: string,
): string[] {
  const matches = typeof test === 'function' ? test : (line: string) => test.test(line);
  return files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        matches(line) ? [`${file}:${String(index + 1)} ${what}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}
