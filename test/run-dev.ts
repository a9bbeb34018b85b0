import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';

/** Development: the app from its sources with instant updates, the server beside it. PORT (8787) and the one above are used. */
const port = Number(process.env.PORT ?? 8787);
if (!existsSync('dist/index.html')) {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/index.html', '<!doctype html><title>Development</title>');
}
const server = spawn(process.execPath, ['--watch', 'src/server/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: String(port + 1), PUBLIC_URL: `http://localhost:${port}` },
});
const vite = await createServer({
  server: {
    port,
    strictPort: true,
    proxy: { '/api': { target: `http://localhost:${port + 1}`, changeOrigin: false } },
  },
});
await vite.listen();
vite.printUrls();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.kill();
    void vite.close().then(() => process.exit(0));
  });
}
