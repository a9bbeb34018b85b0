/** What a browser tells of itself; `navigator` is one. */
export interface BrowserFacts {
  userAgent: string;
  platform: string;
  maxTouchPoints: number;
}

/**
 * What of a browser matters for keeping things safe: on an iPhone or iPad a tab's storage may be deleted after seven
 * days without use, and a page inside another app (`ios-in-app`) cannot even be put on the home screen; Firefox asks
 * the person before it promises to keep anything.
 */
export type BrowserKind = 'ios-tab' | 'ios-in-app' | 'firefox' | 'other';

export function browserKind({ userAgent, platform, maxTouchPoints }: BrowserFacts): BrowserKind {
  // iPads call themselves Macs; a Mac has no touch screen.
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
  // A page inside another app is WebKit without the word Safari, or names the app.
  if (isIos) return !/Safari\//.test(userAgent) || IN_APP.test(userAgent) ? 'ios-in-app' : 'ios-tab';
  return /Firefox\//.test(userAgent) ? 'firefox' : 'other';
}

const IN_APP = /FBAN|FBAV|Instagram|Line\/|LinkedInApp|GSA\/|WhatsApp|Snapchat/;
