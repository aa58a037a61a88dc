/** Every REST call that the sandbox's Jira answers; anything else is answered with 501. */
import type { Route } from './core';
import { bulkFetchRoutes } from './rest/bulkFetch';
import { catalogueRoutes } from './rest/catalogue';
import { changelogRoutes } from './rest/changelog';
import { commentRoutes } from './rest/comments';
import { createMetaRoutes } from './rest/createMeta';
import { issueRoutes } from './rest/issues';
import { jqlRoutes } from './rest/jql';
import { linkRoutes } from './rest/links';
import { notifyRoutes } from './rest/notify';
import { permissionRoutes } from './rest/permissions';
import { projectRoutes } from './rest/projects';
import { propertyRoutes } from './rest/properties';
import { searchRoutes } from './rest/search';
import { transitionRoutes } from './rest/transitions';
import { userSearchRoutes } from './rest/userSearch';
import { userRoutes } from './rest/users';
import type { IndexedProperty } from './searchable';

export const allRoutes = (indexedProperties: readonly IndexedProperty[]): readonly Route[] => [
  ...issueRoutes,
  ...bulkFetchRoutes,
  ...propertyRoutes,
  ...commentRoutes,
  ...transitionRoutes,
  ...changelogRoutes,
  ...linkRoutes,
  ...searchRoutes(indexedProperties),
  ...jqlRoutes(indexedProperties),
  ...permissionRoutes,
  ...userRoutes,
  ...userSearchRoutes,
  ...createMetaRoutes,
  ...projectRoutes,
  ...catalogueRoutes,
  ...notifyRoutes,
];
