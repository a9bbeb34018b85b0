import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  dev?: boolean;
  devOptional?: boolean;
}

/** The folders of everything installed that is no development tool, by the lockfile; what another system needs is left out. */
export function productionPackages(root: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(packages).flatMap(([path, { dev, devOptional }]) =>
    path !== '' && !dev && !devOptional && existsSync(join(root, path, 'package.json')) ? [path] : [],
  );
}
