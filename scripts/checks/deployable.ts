/** Our own checks of what would be deployed: manifest, scopes, packages, built pages. `tsx scripts/checks/deployable.ts` */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { jiraCalls } from '../../tools/forge/jiraScopes.mjs';
import { pageFindings } from './builtPage';
import { jiraCallsIn } from './jiraCallsIn';
import { manifestFindings } from './manifestRules';
import { scopeFindings } from './scopes';
import { projectFiles, root } from './sourceFiles';

const manifest: unknown = parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8'));
const { resources, permissions } = z
  .object({
    resources: z.array(z.object({ path: z.string() })),
    permissions: z.object({ scopes: z.array(z.string()) }),
  })
  .parse(manifest);

const files = projectFiles();
const shipped = files.filter(({ file }) => /^(src|static\/src)\/.*\.tsx?$/.test(file));

const findings = [
  ...manifestFindings(manifest),
  ...scopeFindings({
    scopes: permissions.scopes,
    calls: shipped.flatMap(jiraCallsIn),
    usesStorage: shipped.some(({ text }) => text.includes("from '@forge/kvs'")),
    known: jiraCalls,
  }),
  ...uiKitFindings(),
  ...resources.flatMap(({ path: folder }) => resourceFindings(folder)),
];
for (const finding of findings) console.log(finding);
process.exitCode = findings.length === 0 ? 0 : 1;

/** UI Kit 1 is the package `@forge/ui`; Atlassian has switched it off, so it is nowhere in the source or the packages. */
function uiKitFindings(): string[] {
  const used = /['"]@forge\/ui['"/]/;
  const places = files.filter(({ file }) => /\.(tsx?|json)$/.test(file) && !file.startsWith('tests/checks/'));
  return places
    .filter(({ file, text }) => file !== 'scripts/checks/deployable.ts' && used.test(text))
    .map(({ file }) => `${file} names @forge/ui (UI Kit 1)`);
}

function resourceFindings(folder: string): string[] {
  const page = path.join(root, folder, 'index.html');
  if (!existsSync(page)) return [`${folder} has no index.html; run npm run build`];
  const exists = (name: string) => existsSync(path.join(root, folder, name));
  return pageFindings(`${folder}/index.html`, readFileSync(page, 'utf8'), exists);
}
