import { type ClientRequest, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFile } from '../host/serve-file.ts';

/** What stands between browser and server: it serves the page, and can strike when an answer comes back. */
export interface ServerProxy {
  url: string;
  /**
   * Strikes at the next answer to changes: calls back once the server has begun to answer, which it does only after its
   * commit, lets so many bytes of the answer through and then nothing any more.
   */
  strikeAtAnswer(bytes: number, strike: () => void): void;
  /** Calls back at the next request that carries changes, as soon as the server has it. */
  strikeAtRequest(strike: () => void): void;
  close(): Promise<void>;
}

/** What a service worker would keep: the page and its parts are there while the server is away. */
const OF_PAGE = /^\/($|page|assets\/)/;

/** `serverPort` is where the real server listens, when it does. */
export async function startProxy(pageFolder: string, serverPort: number): Promise<ServerProxy> {
  let atAnswer: { bytes: number; strike: () => void } | undefined;
  let atRequest: (() => void) | undefined;

  const passOn = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = await readBody(from);
    const { url: path, method, headers } = from;
    const carriesChanges = path === '/api/sync' && !/"changes":\[\]/.test(String(body));
    const onward: ClientRequest = request({ port: serverPort, host: '127.0.0.1', path, method, headers });
    // A server that is away is a network that is away.
    onward.on('error', () => to.destroy());
    to.on('close', () => onward.destroy());
    onward.on('response', (answer) => {
      const struck = carriesChanges ? atAnswer : undefined;
      if (struck) {
        atAnswer = undefined;
        return void cutShort(answer, to, struck.bytes, struck.strike);
      }
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => to.destroy());
      answer.pipe(to);
    });
    onward.end(body, () => {
      if (!carriesChanges || !atRequest) return;
      const strike = atRequest;
      atRequest = undefined;
      strike();
    });
  };
  const server = createServer((from, to) => {
    if (OF_PAGE.test(from.url ?? '')) return serveFile(pageFolder, from.url ?? '', to);
    passOn(from, to).catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    strikeAtAnswer: (bytes, strike) => {
      atAnswer = { bytes, strike };
    },
    strikeAtRequest: (strike) => {
      atRequest = strike;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Lets the beginning of an answer through, and no end. */
async function cutShort(answer: IncomingMessage, to: ServerResponse, bytes: number, strike: () => void): Promise<void> {
  const whole = bytes === 0 ? Buffer.alloc(0) : await readBody(answer).catch(() => Buffer.alloc(0));
  strike();
  if (bytes > 0 && whole.length > 0) {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    to.write(whole.subarray(0, bytes % whole.length), () => to.destroy());
  } else to.destroy();
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
