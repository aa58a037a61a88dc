/** How long a function that no person waits for may run, in seconds, when the manifest does not say. */
export const DEFAULT_RUN_SECONDS = 55;
