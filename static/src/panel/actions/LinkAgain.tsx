/** An action whose link to the reviewed issue is not there: one press puts it there, as the person. */
import { useState } from 'react';
import { LINK_TYPE, linkIssues } from '../../../../src/jira/issues';
import { readKnownLinkType } from '../../../../src/usecases/readLinkType';
import { Button } from '../../shared/components/Button';
import { useHost } from '../../shared/host/host';
import { useProjectRules } from './projectRules';

interface LinkAgainProps {
  readonly source: { readonly id: string; readonly key: string };
  readonly issueId: string;
  readonly onLinked: () => void;
}

export function LinkAgain({ source, issueId, onLinked }: LinkAgainProps) {
  const { jira } = useHost();
  const { linkType = LINK_TYPE } = useProjectRules();
  const [state, setState] = useState<'idle' | 'linking' | 'failed'>('idle');
  const link = async (): Promise<void> => {
    setState('linking');
    try {
      const type = await readKnownLinkType(jira, linkType);
      await linkIssues(jira, { type, inwardIssueId: source.id, outwardIssueId: issueId });
      setState('idle');
      onLinked();
    } catch {
      setState('failed');
    }
  };
  return (
    <span className="row row-tight" role="status">
      {state === 'failed' ? `Jira did not link it to ${source.key}` : `not linked to ${source.key}`}
      <Button look="link" disabled={state === 'linking'} onClick={() => void link()}>
        {state === 'failed' ? 'Try again' : 'Link it'}
      </Button>
    </span>
  );
}
