/**
 * Reads `manifest.yml` into what the sandbox needs: surfaces, queues, schedules, functions, resources, scopes, searchable
 * properties.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { IndexedProperty } from '../jira/searchable';

const moduleSchema = z.looseObject({
  key: z.string(),
  resource: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  edit: z.object({ resource: z.string() }).optional(),
});

const consumerSchema = z.object({ key: z.string(), queue: z.string(), function: z.string() });

const INTERVALS = ['fiveMinute', 'hour', 'day', 'week'] as const;

const scheduleSchema = z.object({ key: z.string(), function: z.string(), interval: z.enum(INTERVALS) });

const entityPropertySchema = z.object({
  propertyKey: z.string(),
  entityType: z.enum(['issue', 'project', 'user']).default('issue'),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});

const manifestSchema = z.object({
  app: z.object({ id: z.string() }),
  modules: z.record(z.string(), z.array(z.looseObject({ key: z.string() }))),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
  permissions: z.looseObject({ scopes: z.array(z.string()) }),
});

export interface UiModule {
  readonly type: string;
  readonly key: string;
  readonly title: string;
  /** Key of the resource that the iframe shows. */
  readonly resource: string;
  /** Key of the function that answers `invoke`. */
  readonly functionKey: string | undefined;
  /** What a list of widgets says below the title. */
  readonly description?: string | undefined;
  /** Key of the resource in which a widget is configured. */
  readonly editResource?: string | undefined;
}

/** A function that takes the events of a queue. */
export interface Consumer {
  readonly key: string;
  readonly queue: string;
  readonly functionKey: string;
}

/** A function that runs by itself again and again. */
export interface Schedule {
  readonly key: string;
  readonly functionKey: string;
  readonly interval: (typeof INTERVALS)[number];
}

export interface AppFunction {
  /** File under `src/` without its ending, e.g. `index`. */
  readonly file: string;
  /** Name of the export, e.g. `resolver`. */
  readonly exportName: string;
  /** How long a consumer or a scheduled job may take, in seconds; undefined for Forge's default. */
  readonly timeoutSeconds?: number | undefined;
}

export interface Manifest {
  /** Folder of the manifest: resources and `src/` lie below it. */
  readonly folder: string;
  readonly appId: string;
  readonly scopes: readonly string[];
  /** The `permissions` block as written: what `@forge/csp` computes a policy from. */
  readonly permissions: Readonly<Record<string, unknown>>;
  readonly uiModules: readonly UiModule[];
  readonly consumers: readonly Consumer[];
  readonly schedules: readonly Schedule[];
  readonly functions: ReadonlyMap<string, AppFunction>;
  /** Resource key -> absolute folder. */
  readonly resources: ReadonlyMap<string, string>;
  readonly indexedProperties: readonly IndexedProperty[];
}

/**
 * Reads and checks a manifest.
 * @param file path of `manifest.yml`
 * @throws when the file is missing or lacks what the sandbox needs; the message names the place.
 */
export function readManifest(file: string): Manifest {
  const parsed = manifestSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not usable: ${z.prettifyError(parsed.error)}`);
  const { app, modules, resources, permissions } = parsed.data;
  const folder = path.dirname(path.resolve(file));
  return {
    folder,
    appId: app.id.replace(/^ari:cloud:ecosystem::app\//, ''),
    scopes: permissions.scopes,
    permissions,
    uiModules: Object.entries(modules).flatMap(([type, list]) => uiModulesOf(type, list)),
    consumers: (modules['consumer'] ?? []).map((entry) => {
      const { function: functionKey, ...consumer } = consumerSchema.parse(entry);
      return { ...consumer, functionKey };
    }),
    schedules: (modules['scheduledTrigger'] ?? []).map((entry) => {
      const { function: functionKey, ...schedule } = scheduleSchema.parse(entry);
      return { ...schedule, functionKey };
    }),
    functions: functionsOf(modules['function'] ?? []),
    resources: new Map(resources.map((resource) => [resource.key, path.join(folder, resource.path)])),
    indexedProperties: indexedPropertiesOf(modules['jira:entityProperty'] ?? []),
  };
}

function uiModulesOf(type: string, list: readonly unknown[]): UiModule[] {
  return list.flatMap((entry) => {
    const parsed = moduleSchema.parse(entry);
    if (parsed.resource === undefined) return [];
    return [
      {
        type,
        key: parsed.key,
        title: parsed.title ?? parsed.key,
        resource: parsed.resource,
        functionKey: parsed.resolver?.function,
        description: parsed.description,
        editResource: parsed.edit?.resource,
      },
    ];
  });
}

function functionsOf(list: readonly unknown[]): Map<string, AppFunction> {
  const functionSchema = z.object({
    key: z.string(),
    handler: z.string().regex(/^[\w/-]+\.\w+$/),
    timeoutSeconds: z.number().int().min(1).max(900).optional(),
  });
  return new Map(
    list.map((entry) => {
      const { key, handler, timeoutSeconds } = functionSchema.parse(entry);
      const dot = handler.lastIndexOf('.');
      return [key, { file: handler.slice(0, dot), exportName: handler.slice(dot + 1), timeoutSeconds }];
    }),
  );
}

function indexedPropertiesOf(list: readonly unknown[]): IndexedProperty[] {
  return list.flatMap((entry) => {
    const { propertyKey, entityType, values } = entityPropertySchema.parse(entry);
    if (entityType !== 'issue') return [];
    return values.map(({ path: valuePath, type, searchAlias }) => ({
      propertyKey,
      path: valuePath,
      type,
      alias: searchAlias,
    }));
  });
}
