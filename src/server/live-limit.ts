/** How many streams of news one device holds open: a browser needs one, a reload may leave some behind for a moment. */
export const MOST_STREAMS_OF_DEVICE = 10;
/** How many one address holds open: a school or a town hall stands behind one. */
export const MOST_STREAMS_OF_ADDRESS = 1000;
/** When to ask again for a stream that was refused, seconds. */
export const STREAM_RETRY_S = 30;

/** Counts streams that are open. */
export interface LiveLimit {
  /** Takes one place for a device (if it is known) and its address; undefined when either has none left. */
  take(device: string | undefined, address: string): (() => void) | undefined;
}

export function createLiveLimit(): LiveLimit {
  const openByKey = new Map<string, number>();
  const add = (key: string, step: number) => {
    const open = (openByKey.get(key) ?? 0) + step;
    if (open > 0) openByKey.set(key, open);
    else openByKey.delete(key);
  };
  return {
    take: (device, address) => {
      const places: [key: string, most: number][] = [[`address ${address}`, MOST_STREAMS_OF_ADDRESS]];
      if (device) places.push([`device ${device}`, MOST_STREAMS_OF_DEVICE]);
      if (places.some(([key, most]) => (openByKey.get(key) ?? 0) >= most)) return undefined;
      for (const [key] of places) add(key, 1);
      let isHeld = true;
      return () => {
        if (isHeld) for (const [key] of places) add(key, -1);
        isHeld = false;
      };
    },
  };
}
