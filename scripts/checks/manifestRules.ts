/**
 * What a manifest may say beyond Atlassian's own validation, which lets three mistakes through: a misspelt event, an
 * unknown property of jira:projectPage, and a panel rendered by a function (UI Kit 1, switched off by Atlassian). And
 * what this app promises: one runtime, no outside host, no weakened content policy.
 */
import * as z from 'zod';

const runtime = 'nodejs24.x';

/** Product events by what they are about, as the platform spells them; the verbs that exist for each. */
const events: Readonly<Record<string, readonly string[]>> = {
  issue: ['created', 'updated', 'deleted', 'assigned', 'viewed', 'mentioned', 'commented'],
  comment: ['mentioned', 'deleted'],
  issuelink: ['created', 'deleted'],
  'issue-property': ['set', 'deleted'],
  project: ['created', 'updated', 'deleted', 'archived', 'unarchived', 'softdeleted', 'restored'],
  user: ['created', 'updated', 'deleted'],
};
const lifecycleEvents = ['avi:forge:installed:app', 'avi:forge:upgraded:app'];

/** Properties of the modules whose schema takes anything. */
const pageProperties = [
  ...['key', 'title', 'title__i18n', 'icon', 'resource', 'resolver', 'layout'],
  ...['render', 'pages', 'sections', 'displayConditions'],
];
const knownProperties: Readonly<Record<string, readonly string[]>> = {
  'jira:projectPage': pageProperties,
  'jira:projectSettingsPage': pageProperties,
};

/** Modules that show something; those rendered by a function are UI Kit 1. */
const showsSomething = /(Panel|Context|Page|Action|Glance|Activity|Gadget|widget)$/;

const moduleSchema = z.looseObject({
  key: z.string(),
  function: z.optional(z.unknown()),
  events: z.optional(z.array(z.string())),
});
const manifestSchema = z.looseObject({
  app: z.looseObject({ runtime: z.looseObject({ name: z.string() }) }),
  modules: z.record(z.string(), z.array(moduleSchema)),
  remotes: z.optional(z.unknown()),
  permissions: z.looseObject({
    scopes: z.array(z.string()),
    external: z.optional(z.unknown()),
    content: z.optional(z.unknown()),
  }),
});

/** One sentence per breach; a manifest that cannot be read at all is one breach. */
export function manifestFindings(manifest: unknown): string[] {
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success) return [`the manifest cannot be read: ${z.prettifyError(parsed.error)}`];
  const { app, modules, remotes, permissions } = parsed.data;
  const all = Object.entries(modules).flatMap(([type, list]) => list.map((module) => ({ type, module })));
  return [
    ...(app.runtime.name === runtime ? [] : [`the runtime is ${app.runtime.name}; it has to be ${runtime}`]),
    ...all.flatMap(({ type, module }) => [
      ...(module.events ?? []).flatMap((event) => eventFinding(module.key, event)),
      ...propertyFindings(type, module),
      ...(showsSomething.test(type) && module.function !== undefined
        ? [`${type} ${module.key} is rendered by a function (UI Kit 1); give it a resource`]
        : []),
    ]),
    ...(permissions.external === undefined && remotes === undefined
      ? []
      : ['the manifest names outside hosts; nothing leaves Atlassian']),
    ...(permissions.content === undefined
      ? []
      : ['permissions.content weakens the content policy; scripts and styles belong in files']),
  ];
}

function eventFinding(key: string, event: string): string[] {
  const [, verb = '', subject = ''] = /^avi:jira:([^:]+):([^:]+)$/.exec(event) ?? [];
  const known = lifecycleEvents.includes(event) || events[subject]?.includes(verb) === true;
  return known ? [] : [`trigger ${key} listens to ${event}, which is no event that Jira sends`];
}

function propertyFindings(type: string, module: Readonly<Record<string, unknown>>): string[] {
  const known = knownProperties[type];
  if (known === undefined) return [];
  return Object.keys(module)
    .filter((name) => !known.includes(name) && name !== 'function')
    .map((name) => `${type} has no property ${name}`);
}
