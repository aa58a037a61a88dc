/** Why Forge's realtime says no: the messages of Atlassian's page on realtime errors, which apps may read. */

export class RealtimeRefusal extends Error {
  constructor(
    message: string,
    /** HTTP status for a function's call; browsers only see the message. */
    readonly status = 200,
  ) {
    super(message);
    this.name = 'RealtimeRefusal';
  }
}

export const notInContext = (): RealtimeRefusal => new RealtimeRefusal('Unauthorized request');

type TokenFault = 'INVALID_TOKEN' | 'TOKEN_EXPIRED' | 'CHANNEL_NAME_MISMATCH' | 'MISSING_PERMISSION';

export const badToken = (fault: TokenFault): RealtimeRefusal =>
  new RealtimeRefusal(`Realtime token validation failed: ${fault}`);

/** As the package reads it from the status. */
export const tooMany = (): RealtimeRefusal => new RealtimeRefusal('RATE_LIMIT_EXCEEDED', 429);

/** Not Atlassian's words: none are documented for a channel that is down or for the size of a payload. */
export const isDown = (): RealtimeRefusal => new RealtimeRefusal('SERVICE_UNAVAILABLE', 503);
export const tooLarge = (bytes: number): RealtimeRefusal =>
  new RealtimeRefusal(`PAYLOAD_TOO_LARGE: ${String(bytes)} bytes`);

export const notModelled = (what: string): RealtimeRefusal =>
  new RealtimeRefusal(`The sandbox does not model ${what}`, 501);
