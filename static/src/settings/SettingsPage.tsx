/** The settings of a project's reviews: read as the person, saved as the person, so that Jira itself refuses others. */
import { useCallback } from 'react';
import { JiraError } from '../../../src/jira/jiraError';
import { readSettingsPage } from '../../../src/usecases/readSettingsPage';
import type { Clock } from '../shared/clock';
import { Button } from '../shared/components/Button';
import { Empty } from '../shared/components/Empty';
import { Message } from '../shared/components/Message';
import { useHost } from '../shared/host/host';
import { titleOf } from '../shared/readingWords';
import { useLoaded } from '../shared/useLoaded';
import type { DraftKeeper } from './keptDraft';
import { ReadOnlySettings } from './ReadOnlySettings';
import { SettingsEditor } from './SettingsEditor';
import { SettingsSkeleton } from './SettingsSkeleton';

export interface SettingsPageProps {
  readonly projectId: string;
  readonly keeper: DraftKeeper;
  readonly clock: Clock;
  /** Opens the tab on which labels are renamed and merged. */
  readonly onThemes: (projectKey: string) => void;
}

export function SettingsPage({ projectId, keeper, clock, onThemes }: SettingsPageProps) {
  const { jira } = useHost();
  const page = useLoaded(useCallback(() => readSettingsPage(jira, projectId), [jira, projectId]));
  return (
    <main className="surface">
      <div className="settings stack stack-wide">
        <header className="stack">
          <h1 className="heading-large">Reviews</h1>
          <p className="subtle">
            How this project looks back at what happened. Every part works as it is; change what does not fit.
          </p>
        </header>
        {page.state === 'loading' && <SettingsSkeleton />}
        {page.state === 'failed' && <NotRead cause={page.cause} onRetry={page.retry} />}
        {page.state === 'ready' &&
          (page.value.mayEdit && page.value.project.archived !== true ? (
            <SettingsEditor page={page.value} keeper={keeper} clock={clock} onThemes={onThemes} />
          ) : (
            <ReadOnlySettings page={page.value} />
          ))}
      </div>
    </main>
  );
}

function NotRead({ cause, onRetry }: { readonly cause: unknown; readonly onRetry: () => void }) {
  const kind = cause instanceof JiraError ? cause.kind : undefined;
  if (kind === 'denied' || kind === 'not-found')
    return (
      <div className="box">
        <Empty
          icon="lock"
          title="You cannot see this project"
          actions={<Button onClick={onRetry}>Try again</Button>}
        >
          It was deleted, or its administrators have to let you in.
        </Empty>
      </div>
    );
  return (
    <Message
      tone="bad"
      live="alert"
      title={titleOf(kind ?? 'unexpected')}
      actions={
        <Button small onClick={onRetry}>
          Try again
        </Button>
      }
    >
      Nothing is lost: the settings are kept in Jira, and what you have not saved in this browser.
    </Message>
  );
}
