/**
 * A page as Forge serves it: relative paths only, because it lives under an address that is not known beforehand, and
 * nothing inline, because the content policy refuses inline scripts and styles.
 */

/** One sentence per breach. `exists` tells whether a path relative to the page's folder is there. */
export function pageFindings(page: string, html: string, exists: (path: string) => boolean): string[] {
  const markup = html.replace(/<!--[\s\S]*?-->/g, '');
  return [
    ...(/<style\b/i.test(markup) ? [`${page} has an inline <style>`] : []),
    ...(/\sstyle\s*=/i.test(markup) ? [`${page} has a style attribute`] : []),
    ...(/\son\w+\s*=/i.test(markup) ? [`${page} has an inline event handler`] : []),
    ...scriptsOf(markup).flatMap(({ attributes, body }) =>
      /\ssrc\s*=/i.test(attributes) && body.trim() === '' ? [] : [`${page} has an inline <script>`],
    ),
    ...addressesOf(markup).flatMap((address) => addressFinding(page, address, exists)),
  ];
}

const scriptsOf = (markup: string): { attributes: string; body: string }[] =>
  [...markup.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].map(([, attributes = '', body = '']) => ({
    attributes,
    body,
  }));

const addressesOf = (markup: string): string[] =>
  [...markup.matchAll(/\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

function addressFinding(page: string, address: string, exists: (path: string) => boolean): string[] {
  if (address.startsWith('#')) return [];
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) return [`${page} names ${address}, which is not relative`];
  if (address.split('/').includes('..')) return [`${page} names ${address}, outside its own folder`];
  return exists(address.split(/[?#]/)[0] ?? '') ? [] : [`${page} names ${address}, which is not there`];
}
