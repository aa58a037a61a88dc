/** Why a run of a function of the app came to nothing. `code` is for tests; only the message reaches the front end. */
export class InvocationError extends Error {
  constructor(
    readonly code:
      'PAYLOAD_TOO_LARGE' | 'RESPONSE_TOO_LARGE' | 'TIMEOUT' | 'CRASHED' | 'NOT_FOUND' | 'THROWN',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'InvocationError';
  }
}
