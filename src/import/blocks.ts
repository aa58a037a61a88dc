/** The pieces of a document in reading order, without the tree: what the recognisers work on. */
import type { Lines } from './draft';

interface Placed {
  readonly lines: Lines;
  /** How many list items it stands in; an item of the outermost list has 1. */
  readonly depth: number;
  readonly quoted: boolean;
}

/** `**Impact**: text`: the words in front and what follows them. */
export interface Label {
  readonly text: string;
  readonly rest: string;
}

export interface HeadingBlock extends Placed {
  readonly type: 'heading';
  readonly level: number;
  readonly text: string;
}
export interface ProseBlock extends Placed {
  readonly type: 'paragraph' | 'item';
  readonly text: string;
  readonly label?: Label;
  /** For items: the box of a check list. */
  readonly checked?: boolean;
  /** Struck through as a whole, which people use for "done". */
  readonly struck: boolean;
}
export interface RowBlock extends Placed {
  readonly type: 'row';
  /** Tells the tables of a document apart. */
  readonly table: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
}
/** The column heads of a table. */
export interface ColumnsBlock extends Placed {
  readonly type: 'columns';
  readonly table: number;
  readonly cells: readonly string[];
}
/** Kept exactly as written. */
export interface VerbatimBlock extends Placed {
  readonly type: 'code' | 'html' | 'link' | 'frontMatter';
  readonly text: string;
}
export type Block = HeadingBlock | ProseBlock | RowBlock | ColumnsBlock | VerbatimBlock;

/** The words of a block, as a note would hold them. */
export function textOf(block: Block): string {
  switch (block.type) {
    case 'row':
      return rowText(block);
    case 'columns':
      return filled(block.cells).join(' | ');
    default:
      return block.text;
  }
}

function rowText(row: RowBlock): string {
  return row.cells
    .map((cell, index) => {
      const head = row.header[index] ?? '';
      return cell === '' || head === '' ? cell : `${head}: ${cell}`;
    })
    .filter((part) => part !== '')
    .join('\n');
}

function filled(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell !== '');
}
