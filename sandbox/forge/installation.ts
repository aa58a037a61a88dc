/** The one installation of the app on the sandbox's one site: ids that Forge would give, fixed so that data survives. */

export const APP_VERSION = '1.0.0';
export const ENVIRONMENT_ID = '5a4db0c5-0000-4000-8000-000000000001';
export const INSTALLATION_ID = '5a4db0c5-0000-4000-8000-000000000002';
export const CLOUD_ID = '5a4db0c5-0000-4000-8000-000000000003';
export const SITE_URL = 'https://sandbox.atlassian.net';

export const siteAri = `ari:cloud:jira::site/${CLOUD_ID}`;

/** The licence that a paid, active installation reports. */
export const license = { active: true, isActive: true, type: 'commercial', isEvaluation: false } as const;

/** What `context.installation` and the second argument of every function hold. */
export const installation = {
  ari: `ari:cloud:ecosystem::installation/${INSTALLATION_ID}`,
  contexts: [siteAri],
} as const;
