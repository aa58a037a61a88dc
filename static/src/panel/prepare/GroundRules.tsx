/** How people talk to each other in a review, shown before the first answer is given. */
import { Button } from '../../shared/components/Button';
import type { KnownSettings } from '../../shared/useSettings';

export function GroundRules({ known }: { readonly known: KnownSettings }) {
  const { settings, state, retry } = known;
  if (settings.groundRules.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="rules-heading">
      <h3 id="rules-heading" className="heading-small">
        Ground rules
      </h3>
      <ol className="ground-rules">
        {settings.groundRules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      {state === 'failed' && (
        <div className="meta" role="status">
          These are the usual ones: Jira did not say what this project has chosen.
          <Button look="link" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
    </section>
  );
}
