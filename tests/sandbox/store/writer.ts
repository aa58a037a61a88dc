/** A process of its own that writes rows until it is killed, and reports each one after it was written. */
import { openStore } from '../../../sandbox/store';

const rows = openStore(process.argv[2]).table<string>('rows');

function writeNext(number: number): void {
  rows.set(String(number), 'x'.repeat(500));
  process.stdout.write(`${String(number)}\n`, () => writeNext(number + 1));
}

writeNext(1);
