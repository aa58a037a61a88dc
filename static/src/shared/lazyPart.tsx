/**
 * A part of a screen that is loaded when it is needed. Where it cannot be loaded, its place says so and offers to try
 * again: the rest of the screen, and what is typed there, stays.
 */
import { lazy, useState, type ComponentType, type LazyExoticComponent } from 'react';
import { Button } from './components/Button';
import { Message } from './components/Message';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** @param load asked once, and again whenever the person tries again after it has failed */
export function lazyPart<Props extends object>(load: Load<Props>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load().catch(() => notLoaded(load)) }));
}

function notLoaded<Props extends object>(load: Load<Props>): ComponentType<Props> {
  return function NotLoaded(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(undefined);
    if (Part !== undefined) return <Part {...props} />;
    const again = (): void => {
      load().then(
        (loaded) => setPart(() => loaded),
        () => undefined,
      );
    };
    return (
      <Message
        tone="bad"
        icon="cloudOff"
        live="alert"
        title="This part could not be loaded"
        actions={
          <Button small onClick={again}>
            Try again
          </Button>
        }
      >
        The connection may be gone for a moment. What you typed is kept.
      </Message>
    );
  };
}
