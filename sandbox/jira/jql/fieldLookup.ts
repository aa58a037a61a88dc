/** From the name in the query to the field: system fields first, then the app's aliases, then custom fields. */
import type { Field as FieldNode } from '@atlaskit/jql-ast';
import type { Searchable } from '../searchable';
import { customField } from './customFields';
import type { Field } from './field';
import { aliasField, pathField } from './propertyFields';
import { notSupportedHere, unknownField } from './refusal';
import { isJiraFieldElsewhere, systemField } from './systemFields';

const ENTITY_PROPERTY = /^(\w+)\.property$/i;

/** @throws JqlRefusal when there is no such field, or the sandbox does not search it. */
export function lookUpField(node: FieldNode, context: Searchable): Field {
  const properties = node.properties ?? [];
  const entity = ENTITY_PROPERTY.exec(node.value)?.[1]?.toLowerCase();
  if (entity !== undefined && entity !== 'issue') throw notSupportedHere(`the field '${node.value}'`);
  if (entity !== undefined) {
    const [property, ...rest] = properties;
    const key = property?.key?.value;
    const path = (property?.path ?? [])
      .map((part) => part.value)
      .join('')
      .replace(/^\./, '');
    const name = `${node.value}[${key ?? ''}].${path}`;
    if (rest.length > 0) throw notSupportedHere(`an array position in '${name}'`);
    const field = key === undefined ? undefined : pathField(name, key, path, context);
    if (!field) throw unknownField(name);
    return field;
  }
  if (properties.length > 0) throw notSupportedHere(`the field '${node.value}[…]'`);
  const field =
    systemField(node.value, context) ?? aliasField(node.value, context) ?? customField(node.value, context);
  if (field) return field;
  throw isJiraFieldElsewhere(node.value)
    ? notSupportedHere(`the field '${node.value}'`)
    : unknownField(node.value);
}
