/**
 * How a small surface begins. What it needs before it can show anything may not arrive, as any part of an app: then it
 * says so and offers to try again, because an empty frame tells nobody anything.
 */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Button } from './components/Button';
import { Message } from './components/Message';

/**
 * @param draw what stands in the surface, from what Jira says about its place
 * @returns draws it again, e.g. when its place has changed
 */
export function startSurface(draw: () => Promise<ReactNode>): () => void {
  const element = document.getElementById('root');
  if (element === null) return () => undefined;
  const root = createRoot(element);
  const show = (): void => {
    draw().then(
      (drawn) => root.render(drawn),
      () => root.render(<NotStarted onRetry={show} />),
    );
  };
  show();
  return show;
}

const NotStarted = ({ onRetry }: { readonly onRetry: () => void }) => (
  <main className="surface">
    <Message
      tone="bad"
      icon="cloudOff"
      live="alert"
      title="This part could not be loaded"
      actions={
        <Button small onClick={onRetry}>
          Try again
        </Button>
      }
    >
      The connection may be gone for a moment. Nothing is lost.
    </Message>
  </main>
);
