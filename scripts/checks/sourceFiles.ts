/**
 * Which files the checks look at: what git tracks or would track, so that build output and notes never count.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(__dirname, '..', '..');

export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly file: string;
  readonly text: string;
}

/** Every text file of the project. Throws when this is no git checkout. */
export function projectFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
    .map((file) => ({ file, bytes: readFileSync(path.join(root, file)) }))
    .filter(({ bytes }) => !bytes.includes(0))
    .map(({ file, bytes }) => ({ file, text: bytes.toString('utf8') }));
}

/** The TypeScript that ships or stands in for the platform: what the house numbers and the assertion rule are about. */
export const isProduct = (file: string): boolean =>
  /^(src|static\/src|sandbox)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts');

/** Number of lines as an editor shows them, without the empty one after the last line break. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;
