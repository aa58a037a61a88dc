/**
 * The content security policy of a Forge resource, computed by Atlassian's own `@forge/csp` from the resource and the
 * manifest's permissions. Two things differ from production: violations are reported to the sandbox, and the parent page
 * is the sandbox's Jira. The bridge script needs no exception: it comes from the resource's own origin and not from the
 * Forge CDN, whose hosts stay in the policy unused.
 */
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';

export interface PolicyOptions {
  readonly html: string;
  /** The manifest's `permissions` block. */
  readonly permissions: Readonly<Record<string, unknown>>;
  /** Origin of the Jira pages, e.g. `http://127.0.0.1:8080`. */
  readonly hostOrigin: string;
  readonly reportUri: string;
}

/** @returns the value of the Content-Security-Policy header */
export function contentSecurityPolicy({ html, permissions, hostOrigin, reportUri }: PolicyOptions): string {
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const details = processing.getCspDetails(html, permissions);
  return new CSPInjectionService()
    .getInjectableCSP({
      existingCSPDetails: details,
      microsEnv: 'prod',
      hostname: hostOrigin,
      tunnelCSPReporterUri: reportUri,
    })
    .map((directive) => (directive.startsWith('connect-src') ? withoutTunnelHosts(directive) : directive))
    .join('; ');
}

/** A reporter of one's own makes `@forge/csp` believe in `forge tunnel` and allow every port of localhost. */
function withoutTunnelHosts(directive: string): string {
  return directive
    .split(' ')
    .filter((source) => source !== 'ws://localhost:*' && source !== 'http://localhost:*')
    .join(' ');
}
