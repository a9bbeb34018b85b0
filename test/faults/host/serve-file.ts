import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

/** Serves a file of a built page; `/` is its index. */
export function serveFile(folder: string, path: string, response: ServerResponse): void {
  try {
    const bytes = readFileSync(join(folder, path === '/' ? 'index.html' : path));
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(bytes);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}
