/**
 * What makes `npm ci` give the same packages everywhere: exact versions, a lockfile that names no download address, and an
 * entry for every platform's optional package. A registry that lacks some platforms leaves those entries out, and then
 * `npm ci` refuses the whole lockfile.
 */
import * as z from 'zod';
import type { SourceFile } from './sourceFiles';

const versions = z.record(z.string(), z.string());
const packageSchema = z.object({
  dependencies: z.optional(versions),
  devDependencies: z.optional(versions),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.optional(z.string()), optionalDependencies: z.optional(versions) }),
  ),
});

/** One sentence per breach, for every package.json and package-lock.json among the files. */
export function lockFindings(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ file, text }) => {
    if (/(^|\/)package\.json$/.test(file)) return pinFindings(file, packageSchema.parse(JSON.parse(text)));
    if (/(^|\/)package-lock\.json$/.test(file))
      return entryFindings(file, lockSchema.parse(JSON.parse(text)));
    return [];
  });
}

function pinFindings(
  file: string,
  { dependencies, devDependencies }: z.infer<typeof packageSchema>,
): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${file} wants ${name} ${version}; pin one exact version`);
}

function entryFindings(file: string, { packages }: z.infer<typeof lockSchema>): string[] {
  const installed = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
  return Object.entries(packages).flatMap(([place, { resolved, optionalDependencies }]) => [
    ...(resolved === undefined ? [] : [`${file} says where ${place} comes from; see .npmrc`]),
    ...Object.keys(optionalDependencies ?? {})
      .filter((name) => !installed.has(name))
      .map((name) => `${file} has no entry for ${name}, which ${place} may bring: npm ci refuses it`),
  ]);
}
