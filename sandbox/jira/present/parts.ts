/** The small objects that many replies share: people, projects, types, statuses, priorities. */
import type { Core } from '../core';
import type {
  IssueTypeRow,
  LinkTypeRow,
  PriorityRow,
  ProjectRow,
  StatusCategoryKey,
  StatusRow,
  UserRow,
} from '../model';
import { resolutionByName, type Resolution } from '../resolutions';

type Json = Readonly<Record<string, unknown>>;

export const api = (core: Core, path: string): string => `${core.siteUrl}/rest/api/3${path}`;

const avatarSizes = ['48x48', '32x32', '24x24', '16x16'] as const;

const avatars = (core: Core, place: string): Json =>
  Object.fromEntries(
    avatarSizes.map((size) => [size, `${core.siteUrl}/avatar/${place}.svg?size=${size.split('x')[0] ?? ''}`]),
  );

/** The zone of the site, which stands for one that a profile hides. */
export const SITE_TIME_ZONE = 'Etc/UTC';

/** A person as in the fields of an issue. The address is there only when the person shows it; so is the time zone. */
export const presentUser = (core: Core, user: UserRow): Json => ({
  self: api(core, `/user?accountId=${encodeURIComponent(user.accountId)}`),
  accountId: user.accountId,
  ...(user.emailVisible ? { emailAddress: user.email } : {}),
  avatarUrls: avatars(core, `user/${encodeURIComponent(user.accountId)}`),
  displayName: user.displayName,
  active: user.active,
  timeZone: user.timeZoneVisible === false ? SITE_TIME_ZONE : user.timeZone,
  accountType: user.accountType ?? 'atlassian',
});

/** A person who may have been removed since: Jira then shows a former user. */
export function presentAccount(core: Core, accountId: string | null): Json | null {
  if (accountId === null) return null;
  const user = core.db.users.get(accountId);
  if (user !== undefined) return presentUser(core, user);
  return {
    self: api(core, `/user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    displayName: 'Former user',
    active: false,
    accountType: 'unknown',
  };
}

export const presentType = (core: Core, type: IssueTypeRow): Json => ({
  self: api(core, `/issuetype/${type.id}`),
  id: type.id,
  description: type.description,
  iconUrl: `${core.siteUrl}/images/icons/issuetypes/${type.name.toLowerCase().replace(/[^a-z]+/g, '-')}.svg`,
  name: type.name,
  subtask: type.subtask,
  hierarchyLevel: type.hierarchyLevel,
});

const categories: Readonly<Record<StatusCategoryKey, { id: number; name: string; colorName: string }>> = {
  undefined: { id: 1, name: 'No Category', colorName: 'medium-gray' },
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
};

export const categoryKeys: readonly StatusCategoryKey[] = ['undefined', 'new', 'indeterminate', 'done'];

export const presentCategory = (core: Core, key: StatusCategoryKey): Json => ({
  self: api(core, `/statuscategory/${String(categories[key].id)}`),
  id: categories[key].id,
  key,
  colorName: categories[key].colorName,
  name: categories[key].name,
});

export const presentStatus = (core: Core, status: StatusRow): Json => ({
  self: api(core, `/status/${status.id}`),
  description: '',
  iconUrl: `${core.siteUrl}/images/icons/statuses/generic.png`,
  name: status.name,
  id: status.id,
  statusCategory: presentCategory(core, status.category),
});

export const presentPriority = (core: Core, priority: PriorityRow): Json => ({
  self: api(core, `/priority/${priority.id}`),
  iconUrl: `${core.siteUrl}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
  name: priority.name,
  id: priority.id,
});

export const presentResolution = (core: Core, { id, name, description }: Resolution): Json => ({
  self: api(core, `/resolution/${id}`),
  id,
  description,
  name,
});

export function presentResolutionName(core: Core, name: string | null): Json | null {
  const known = name === null ? undefined : resolutionByName(name);
  return known === undefined ? null : presentResolution(core, known);
}

/** A project as in the fields of an issue. */
export const presentProjectRef = (core: Core, project: ProjectRow): Json => ({
  self: api(core, `/project/${project.id}`),
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: 'software',
  simplified: project.style === 'next-gen',
  avatarUrls: avatars(core, `project/${project.id}`),
});

export const presentLinkType = (core: Core, type: LinkTypeRow): Json => ({
  id: type.id,
  name: type.name,
  inward: type.inward,
  outward: type.outward,
  self: api(core, `/issueLinkType/${type.id}`),
});

export const presentComponent = (
  core: Core,
  component: { readonly id: string; readonly name: string },
): Json => ({
  self: api(core, `/component/${component.id}`),
  id: component.id,
  name: component.name,
});
