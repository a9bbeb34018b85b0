import type { TestProject } from 'vitest/node';
import { startEngine } from './engine.ts';
import { startHost } from './host.ts';

/** Starts a host once for all browser tests; they learn its address by `inject('hostUrl')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine('sqlite');
  const host = await startHost(engine);
  project.provide('hostUrl', host.url);
  return async () => {
    await host.close();
    await engine.stop();
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    hostUrl: string;
  }
}
