/**
 * Runs the client side of `forge lint` over the app in the working directory. Errors and warnings fail the check.
 * What stays out is the linter's one question to Atlassian's servers, which needs a login.
 */
import './offline.cjs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import cliShared from '@forge/cli-shared';
import lintTools from '@forge/lint';
import { asOpenApi } from './jiraScopes.mjs';
import log from './logger.cjs';

const { ConfigFile, FileSystemReader, FileSystemWriter } = cliShared;
const { lint, parseSourceFile, problemCount, reportLintResults } = lintTools;

// The linter reads these files in place of the API descriptions that it would download, and only when all six are named.
const descriptions = mkdtempSync(path.join(tmpdir(), 'debrief-lint-'));
const jira = path.join(descriptions, 'jira.json');
const empty = path.join(descriptions, 'empty.json');
writeFileSync(jira, JSON.stringify(asOpenApi()));
writeFileSync(empty, JSON.stringify({ paths: {} }));
Object.assign(process.env, { USE_LOCAL_SWAGGER: '1', LOCAL_JIRA_SWAGGER: jira });
for (const product of ['JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'])
  process.env[`LOCAL_${product}_SWAGGER`] = empty;

// Feature flags decide which rules are on trial; offline all of them are off.
const flags = new Proxy(
  {},
  { get: (_, name) => async () => (name === 'getDeprecatedRuntimes' ? [] : false) },
);

try {
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = await reader.recursiveReadDir('./src', ['node_modules', '.git']);
  // The linter skips what tsconfig.json does not include by a glob, without a word.
  const unread = new Set(files);
  const results = await lint(files, manifest, 'development', log.logger, flags, {
    linter: { mode: 'client-side' },
    parseFunction: (file, parser) => {
      unread.delete(file);
      return parseSourceFile(file, parser);
    },
  });
  if (unread.size > 0) throw new Error(`the linter left out ${[...unread].join(', ')}`);
  const { errors, warnings, approvals } = problemCount(results);
  if (errors + warnings + approvals > 0) reportLintResults(log.logger, results);
  process.exitCode = errors + warnings + approvals === 0 ? 0 : 1;
} finally {
  rmSync(descriptions, { recursive: true, force: true });
}
