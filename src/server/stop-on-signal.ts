import type { Logger } from 'pino';

/**
 * Stops the server cleanly when the system (SIGTERM) or a person (SIGINT) asks: runs `close`, then exits with code 0,
 * or 1 if closing failed. Whoever sends the same signal again does not want to wait: that ends the process at once.
 */
export function stopOnSignal(close: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    const code = await close().then(
      () => 0,
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        return 1;
      },
    );
    log.info({ code }, 'stopped');
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
}
