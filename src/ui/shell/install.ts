import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type BrowserKind, browserKind } from './browser-kind.ts';

/** Not in the type library of the language: only some browsers have it. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * How this app gets onto the home screen here: by a press, by the share menu of an iPhone, from there only after it was
 * opened in Safari (it stands inside another app), or by the browser's own menu.
 */
export type InstallWay = 'press' | 'share-menu' | 'open-safari' | 'browser-menu' | 'installed';

/** Installing, as far as this browser offers it. */
export interface Install {
  way: Signal<InstallWay>;
  /** Asks the browser to install; only where `way` is `press`. */
  ask: () => Promise<void>;
}

/** Begins to listen at once: a browser offers to install only once, soon after the start. */
export function watchInstall(): Install {
  const isInstalled =
    matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true);
  const otherWay = OTHER_WAYS[browserKind(navigator)];
  const way = signal<InstallWay>(isInstalled ? 'installed' : otherWay);
  let offer: InstallPromptEvent | undefined;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallPromptEvent;
    way.value = 'press';
  });
  addEventListener('appinstalled', () => {
    way.value = 'installed';
  });
  return {
    way,
    ask: async () => {
      const asked = offer;
      offer = undefined; // an offer can be taken up once
      const answer = await asked?.prompt().catch(() => undefined);
      if (way.peek() === 'press') way.value = answer?.outcome === 'accepted' ? 'installed' : otherWay;
    },
  };
}

const OTHER_WAYS = {
  'ios-tab': 'share-menu',
  'ios-in-app': 'open-safari',
  firefox: 'browser-menu',
  other: 'browser-menu',
} as const satisfies Record<BrowserKind, InstallWay>;

/** Set by the root of the app. */
export const InstallContext = createContext<Install>({ way: signal('browser-menu'), ask: async () => undefined });

export const useInstall = (): Install => useContext(InstallContext);
