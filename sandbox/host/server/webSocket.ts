/**
 * The little of the WebSocket protocol (RFC 6455) that pushing text to a page takes. What the page sends is not read: it
 * only ever closes.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** The final frame of a text message. */
const TEXT = 0x81;
const CLOSE = Buffer.from([0x88, 0]);

export interface Push {
  send(text: string): void;
  close(): void;
}

/** Answers the handshake. @returns undefined when the request is none */
export function acceptWebSocket(request: IncomingMessage, socket: Duplex): Push | undefined {
  const key = request.headers['sec-websocket-key'];
  if (key === undefined) return undefined;
  const accept = createHash('sha1')
    .update(key + GUID)
    .digest('base64');
  socket.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${accept}`,
      '\r\n',
    ].join('\r\n'),
  );
  // Whatever comes is the page's goodbye; unread it would keep the socket from ending.
  socket.on('data', () => socket.end(CLOSE));
  socket.on('error', () => socket.destroy());
  return {
    send(text) {
      if (socket.writable) socket.write(frame(text));
    },
    close() {
      if (socket.writable) socket.end(CLOSE);
    },
  };
}

function frame(text: string): Buffer {
  const body = Buffer.from(text);
  if (body.length < 126) return Buffer.concat([Buffer.from([TEXT, body.length]), body]);
  const head = Buffer.alloc(body.length < 65_536 ? 4 : 10);
  head[0] = TEXT;
  if (head.length === 4) {
    head[1] = 126;
    head.writeUInt16BE(body.length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(body.length), 2);
  }
  return Buffer.concat([head, body]);
}
