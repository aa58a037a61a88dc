/** The sandbox's embedded store. */
export { openStore, type BulkStore } from './openStore';
export { BrokenJournal } from './journal';
