/**
 * The stage at which somebody asked for a review that is over: the box in the right column opens the review in a dialog
 * and names one. An open review is at the stage at which its people are.
 */
import { useEffect } from 'react';
import * as z from 'zod/mini';
import { stage, type Stage } from '../../../../src/domain/vocabulary';
import { useHost } from '../../shared/host/host';

const asked = z.object({ modal: z.object({ stage }) });

/** @param onAsked must stay the same function */
export function useAskedStage(isOver: boolean, onAsked: (stage: Stage) => void): void {
  const { context } = useHost();
  useEffect(() => {
    if (!isOver) return;
    context().then(
      ({ extension }) => {
        const found = asked.safeParse(extension);
        if (found.success) onAsked(found.data.modal.stage);
      },
      // Then the review opens where it stands.
      () => undefined,
    );
  }, [isOver, context, onAsked]);
}
