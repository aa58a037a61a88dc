/** From the name in the query to the field: system fields first, then the app's aliases, then custom fields. */
import type { Field as FieldNode, Property } from '@atlaskit/jql-ast';
import type { Searchable } from '../searchable';
import { customField } from './customFields';
import type { Field } from './field';
import { aliasField, pathField } from './propertyFields';
import { notSupportedHere } from './refusal';
import { isJiraFieldElsewhere, systemField } from './systemFields';

const ENTITY_PROPERTY = /^(\w+)\.property$/i;

/**
 * @returns undefined when Jira knows no such field.
 * @throws JqlRefusal when Jira has it and the sandbox does not search it.
 */
export function lookUpField(node: FieldNode, context: Searchable): Field | undefined {
  const properties = node.properties ?? [];
  const entity = ENTITY_PROPERTY.exec(node.value)?.[1]?.toLowerCase();
  if (entity === 'issue') return declaredProperty(node, properties, context);
  if (entity !== undefined) throw notSupportedHere(`the field '${node.value}'`);
  if (properties.length > 0) throw notSupportedHere(`the field '${node.value}[…]'`);
  const field =
    systemField(node.value, context) ?? aliasField(node.value, context) ?? customField(node.value, context);
  if (!field && isJiraFieldElsewhere(node.value)) throw notSupportedHere(`the field '${node.value}'`);
  return field;
}

function declaredProperty(
  node: FieldNode,
  properties: readonly Property[],
  context: Searchable,
): Field | undefined {
  if (properties.length > 1) throw notSupportedHere(`an array position in '${fieldName(node)}'`);
  const key = properties[0]?.key?.value;
  return key === undefined ? undefined : pathField(fieldName(node), key, pathOf(properties[0]), context);
}

/** The field as messages quote it. */
export function fieldName(node: FieldNode): string {
  const properties = (node.properties ?? []).map((property) => {
    const path = pathOf(property);
    return `[${property.key?.value ?? ''}]${path === '' ? '' : `.${path}`}`;
  });
  return `${node.value}${properties.join('')}`;
}

/** The parser gives a path with its leading dot. */
function pathOf(property: Property | undefined): string {
  return (property?.path ?? [])
    .map((part) => part.value)
    .join('')
    .replace(/^\./, '');
}
