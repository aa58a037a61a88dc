/** What is chosen in the edit mode of a widget so far, and the configuration that it makes. */
import {
  factorsConfigFrom,
  languishingConfigFrom,
  type FactorsConfig,
  type LanguishingConfig,
} from '../../../src/domain/widgetConfig';
import type { WidgetPlace } from '../shared/widgetPlace';

/** Of both widgets: each keeps what is its own. */
export interface Choices {
  readonly projectIds: readonly string[];
  readonly whose: LanguishingConfig['whose'];
  readonly rows: LanguishingConfig['rows'];
  readonly quarter: FactorsConfig['quarter'];
}

const USUAL: Choices = { projectIds: [], whose: 'anyone', rows: 10, quarter: 'this' };

/** Where what is kept cannot be read, the person begins anew. */
export function choicesFrom({ widget, config }: WidgetPlace): Choices {
  const known = widget === 'languishing-widget' ? languishingConfigFrom(config) : factorsConfigFrom(config);
  return { ...USUAL, ...known };
}

/** @returns undefined while it is not enough: without a project there is nothing to show */
export function configOf(
  widget: WidgetPlace['widget'],
  { projectIds, whose, rows, quarter }: Choices,
): LanguishingConfig | FactorsConfig | undefined {
  return widget === 'languishing-widget'
    ? languishingConfigFrom({ v: 1, projectIds, whose, rows })
    : factorsConfigFrom({ v: 1, projectIds, quarter });
}
