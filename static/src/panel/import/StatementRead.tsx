/** A factor or a practice to keep as it was read. */
import { memo } from 'react';
import type { ImportedStatement } from '../../../../src/import/draft';
import { ReadRow, type OnTake } from './ReadRow';

interface StatementReadProps {
  readonly rowKey: string;
  readonly item: ImportedStatement;
  readonly taken: boolean;
  readonly onTake: OnTake;
}

export const StatementRead = memo(function StatementRead({ item, ...row }: StatementReadProps) {
  return <ReadRow {...row} text={item.text} />;
});
