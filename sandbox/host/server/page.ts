/** The one HTML shell of all Jira pages: the page's script chooses what to show from the address. */
import type { IncomingMessage } from 'node:http';
import { cookie } from './http';
import { THEME_ATTRIBUTE } from './theme';

/** Written by the page's theme switch, read here so that a dark page never flashes light. */
const MODE_COOKIE = 'sandbox-mode';

export function pageHtml(request: IncomingMessage): string {
  const mode = cookie(request, MODE_COOKIE) === 'dark' ? 'dark' : 'light';
  return [
    '<!doctype html>',
    `<html lang="en" data-theme="${THEME_ATTRIBUTE}" data-color-mode="${mode}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Jira (sandbox)</title>',
    '<link rel="icon" href="data:,">',
    '<link rel="stylesheet" href="/sandbox/theme.css">',
    '<link rel="stylesheet" href="/sandbox/page.css">',
    '<script src="/sandbox/page.js" defer></script>',
    '</head>',
    '<body><div id="root"></div></body>',
    '</html>',
  ].join('\n');
}

/** The pages stand in for Jira, so they are strict as well: only their own files, and frames from the app's origin. */
export function pagePolicy(frameOrigin: string): string {
  return [
    "default-src 'self'",
    `frame-src ${frameOrigin}`,
    `img-src 'self' data: ${frameOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    // Another site could lay its own buttons over the pages.
    "frame-ancestors 'none'",
    'report-uri /sandbox/csp-report',
  ].join('; ');
}
