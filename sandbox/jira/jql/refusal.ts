/** Why a query is refused, in Jira's own words; `compileJql` turns each into one entry of `errors`. */

/** Thrown while one clause is compiled; never leaves `compileJql`. */
export class JqlRefusal extends Error {
  override readonly name = 'JqlRefusal';
}

/** Jira has it, this sandbox does not: named as such, so that it is never mistaken for an empty answer. */
export function notSupportedHere(what: string): JqlRefusal {
  return new JqlRefusal(`sandbox: ${what} is not supported`);
}

export function unknownField(field: string): JqlRefusal {
  return new JqlRefusal(`Field '${field}' does not exist or you do not have permission to view it.`);
}

export function unknownValue(field: string, value: string): JqlRefusal {
  return new JqlRefusal(
    /^\d+$/.test(value)
      ? `A value with ID '${value}' does not exist for the field '${field}'.`
      : `The value '${value}' does not exist for the field '${field}'.`,
  );
}

export function unknownIssue(field: string, value: string): JqlRefusal {
  return new JqlRefusal(`An issue with key '${value}' does not exist for field '${field}'.`);
}

export function invalidKey(field: string, value: string): JqlRefusal {
  return new JqlRefusal(`The issue key '${value}' for field '${field}' is invalid.`);
}

export function wrongOperator(field: string, operator: string): JqlRefusal {
  return new JqlRefusal(`The operator '${operator}' is not supported by the '${field}' field.`);
}

export function emptyNotSearchable(field: string): JqlRefusal {
  return new JqlRefusal(`The field '${field}' does not support searching for EMPTY values.`);
}

export function listNeeded(operator: string, value: string, field: string): JqlRefusal {
  return new JqlRefusal(
    `Operator '${operator}' does not support the non-list value '${value}' for field '${field}'.`,
  );
}

export function listRefused(operator: string, value: string, field: string): JqlRefusal {
  return new JqlRefusal(
    `Operator '${operator}' does not support the list value '${value}' for field '${field}'.`,
  );
}

export function emptyOnly(operator: string, value: string, field: string): JqlRefusal {
  return new JqlRefusal(
    `Operator '${operator}' does not support the value '${value}' for field '${field}'; only EMPTY.`,
  );
}

export function wrongFunction(name: string, field: string): JqlRefusal {
  return new JqlRefusal(`A value provided by the function '${name}' is invalid for the field '${field}'.`);
}

export function wrongArguments(name: string, expected: string, received: number): JqlRefusal {
  return new JqlRefusal(`Function '${name}' expected '${expected}' arguments but received '${received}'.`);
}

export function invalidDate(field: string, value: string): JqlRefusal {
  return new JqlRefusal(
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

export function invalidNumber(field: string, value: string): JqlRefusal {
  return new JqlRefusal(`The value '${value}' is not a number and is invalid for the field '${field}'.`);
}

export function noHistory(field: string): JqlRefusal {
  return new JqlRefusal(`History searches do not support the '${field}' field.`);
}

export function notSortable(field: string): JqlRefusal {
  return new JqlRefusal(`Not able to sort using field '${field}'.`);
}

export function tooManyValues(field: string, count: number): JqlRefusal {
  return new JqlRefusal(
    `The list for the field '${field}' has ${String(count)} values, more than the maximum of 1000.`,
  );
}
