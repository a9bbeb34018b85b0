import { Hono } from 'hono';
import { listen } from '../../src/server/listen.ts';
import { createLog } from '../../src/server/request-log.ts';
import { stopOnSignal } from '../../src/server/stop-on-signal.ts';

// A server in a process of its own for stop-on-signal.test.ts: prints its address, ends when signalled.
const outcome = process.argv[2];
const app = new Hono();
app.get('/slow', async (context) => {
  console.log('asked');
  await new Promise((resolve) => setTimeout(resolve, 500));
  return context.text('done');
});
const { url, close } = await listen(app, { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost:8787' });
const closeLike: Record<string, () => Promise<void>> = {
  cleanly: close,
  failing: () => Promise.reject(new Error('the database does not close')),
  never: () => new Promise(() => {}),
};
stopOnSignal(closeLike[outcome ?? ''] ?? close, createLog('info'));
console.log(url);
