/** Which columns the table has, for this person in this browser. Key and summary say what a row is about and always stay. */
import { Button } from '../../shared/components/Button';
import { ChoiceButtons } from '../../shared/components/ChoiceButtons';
import { COLUMNS, OPTIONAL_COLUMNS, type ColumnId } from './columns';

const OPTIONS = OPTIONAL_COLUMNS.map((value) => ({ value, name: COLUMNS[value].name }));

interface ColumnsPickProps {
  readonly columns: readonly ColumnId[];
  /** @param next undefined: the usual ones again */
  readonly choose: (next: readonly ColumnId[] | undefined) => void;
}

export function ColumnsPick({ columns, choose }: ColumnsPickProps) {
  return (
    <div id="action-columns" className="sunken stack">
      <ChoiceButtons
        legend="Columns, beside key and action"
        many
        options={OPTIONS}
        chosen={columns}
        onChange={choose}
      />
      <div className="row">
        <Button look="link" onClick={() => choose(undefined)}>
          The usual columns
        </Button>
      </div>
    </div>
  );
}
