/** One widget: which it is, and whether anything has been chosen for it yet. */
import { Suspense } from 'react';
import { factorsConfigFrom, languishingConfigFrom } from '../../../src/domain/widgetConfig';
import { lazyPart } from '../shared/lazyPart';
import type { WidgetPlace } from '../shared/widgetPlace';
import { Unconfigured } from './Unconfigured';
import { WidgetSkeleton } from './WidgetSkeleton';
import type { WidgetProps } from './widgetProps';

const LanguishingWidget = lazyPart(async () => (await import('./LanguishingWidget')).LanguishingWidget);
const FactorsWidget = lazyPart(async () => (await import('./FactorsWidget')).FactorsWidget);

export function Widget({
  place,
  ...rest
}: Omit<WidgetProps<unknown>, 'config'> & { readonly place: WidgetPlace }) {
  return (
    <main className="surface widget">
      <Suspense fallback={<WidgetSkeleton what="this widget" />}>{bodyOf(place, rest)}</Suspense>
    </main>
  );
}

function bodyOf({ widget, config: kept }: WidgetPlace, rest: Omit<WidgetProps<unknown>, 'config'>) {
  // Another configuration is another widget: what was read for the last one says nothing about it.
  const key = JSON.stringify(kept);
  if (widget === 'languishing-widget') {
    const config = languishingConfigFrom(kept);
    if (config !== undefined) return <LanguishingWidget key={key} config={config} {...rest} />;
  } else {
    const config = factorsConfigFrom(kept);
    if (config !== undefined) return <FactorsWidget key={key} config={config} {...rest} />;
  }
  return <Unconfigured widget={widget} />;
}
