/** The people of the small worlds: one payments company. Their e-mail addresses are user names for Basic authentication. */
import type { UserRow } from '../jira/model';

export const people = {
  ana: person('ana', 'Ana Ribeiro', { groups: ['payments', 'site-admins'], admin: true }),
  ben: person('ben', 'Ben Okafor', { groups: ['operations', 'payments'], timeZone: 'Europe/London' }),
  mia: person('mia', 'Mia Lindqvist', { groups: ['payments'], locale: 'sv_SE' }),
  tomasz: person('tomasz', 'Tomasz Nowak', { groups: ['gateway'], timeZone: 'Europe/Warsaw' }),
  priya: person('priya', 'Priya Raman', {
    groups: ['gateway', 'payments'],
    timeZone: 'Asia/Kolkata',
    locale: 'en_US',
  }),
  leila: person('leila', 'Leila Haddad', { groups: ['leads', 'payments'] }),
  jonas: person('jonas', 'Jonas Weber', { groups: ['operations'], locale: 'de_DE' }),
  former: person('oskar', 'Oskar Lund', { groups: ['operations'], active: false }),
} as const;

function person(name: string, displayName: string, overrides: Partial<UserRow>): UserRow {
  return {
    accountId: `sandbox-${name}`,
    displayName,
    email: `${name}@sandbox.example`,
    emailVisible: true,
    active: true,
    timeZone: 'Europe/Berlin',
    locale: 'en_GB',
    ...overrides,
    groups: ['everybody', ...(overrides.groups ?? [])],
  };
}
