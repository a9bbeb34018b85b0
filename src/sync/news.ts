const reopeners = new Set<() => void>();

/** Opens the stream of news anew: what this device may read has changed. */
export function reopenNews(): void {
  for (const reopen of reopeners) reopen();
}

/** Lets the holder of the stream hear of that. */
export function onReopenNews(reopen: () => void): void {
  reopeners.add(reopen);
}
