import { createServer, request, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * The one way from a browser to any server: a proxy of its own that can be unplugged.
 * A browser's own switch for "offline" reaches its pages only: it still lets a worker out that it wakes by itself,
 * and it is off again in each new start.
 */
export class NetworkCable {
  #plugged = true;
  readonly #sockets = new Set<Socket>();
  readonly #proxy: Server;

  private constructor(proxy: Server) {
    this.#proxy = proxy;
    proxy.on('connection', (socket: Socket) => {
      if (!this.#plugged) return void socket.destroy();
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async lay(): Promise<NetworkCable> {
    const proxy = createServer((incoming, outgoing) => {
      const onward = request(
        incoming.url ?? '',
        { method: incoming.method, headers: incoming.headers, agent: false },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          outgoing.flushHeaders();
          answer.on('error', () => outgoing.destroy()).pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy());
      outgoing.on('close', () => onward.destroy());
      incoming.pipe(onward);
    });
    proxy.on('connect', (_, socket) => socket.destroy()); // nothing in the tests speaks TLS
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    return new NetworkCable(proxy);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#proxy.address() as AddressInfo).port}`;
  }

  /** Breaks what is under way, and lets nothing through from now on. */
  unplug(): void {
    this.#plugged = false;
    for (const socket of this.#sockets) socket.destroy();
  }
  plugIn(): void {
    this.#plugged = true;
  }

  async remove(): Promise<void> {
    this.unplug();
    await new Promise((resolve) => this.#proxy.close(resolve));
  }
}
