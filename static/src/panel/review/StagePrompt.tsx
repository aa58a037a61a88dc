/**
 * A question that suits the stage, and another one when it has been asked. A light review has its three questions
 * already; only a success is asked one more, because luck is easily taken for skill.
 */
import { useState } from 'react';
import { stagePrompts } from '../../../../src/domain/stagePrompts';
import type { Kind, Stage } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { useBrief } from './brief';

interface StagePromptProps {
  readonly stage: Stage;
  readonly kind: Kind;
}

export function StagePrompt({ stage, kind }: StagePromptProps) {
  const [asked, setAsked] = useState(0);
  const brief = useBrief();
  const all = stagePrompts(stage, kind);
  const isNeeded = stage === 'factors' && kind === 'success';
  if (brief && !isNeeded) return null;
  const prompts = brief ? all.slice(0, 1) : all;
  return (
    <Message
      tone="calm"
      actions={
        prompts.length > 1 && (
          <Button look="link" onClick={() => setAsked(asked + 1)}>
            Another question
          </Button>
        )
      }
    >
      <p aria-live="polite">
        <span className="strong">To ask now:</span> {prompts[asked % prompts.length]}
      </p>
    </Message>
  );
}
