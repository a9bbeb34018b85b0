import { expect, test } from 'vitest';
import { browserKind } from '../../src/ui/shell/browser-kind.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  ['Safari on an iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 'iPhone', 5, 'ios-tab'],
  ['Safari on an iPad that calls itself a Mac', `${MAC} Version/18.5 Safari/605.1.15`, 'MacIntel', 5, 'ios-tab'],
  ['Chrome on an iPhone', `${IPHONE} CriOS/150.0.0.0 Mobile/15E148 Safari/604.1`, 'iPhone', 5, 'ios-tab'],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/150.0 Mobile/15E148 Safari/605.1.15`, 'iPhone', 5, 'ios-tab'],
  ['Facebook’s browser', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0]`, 'iPhone', 5, 'ios-in-app'],
  ['Instagram’s browser', `${IPHONE} Mobile/15E148 Instagram 300.0 Safari/604.1`, 'iPhone', 5, 'ios-in-app'],
  ['a page inside some app', `${IPHONE} Mobile/15E148`, 'iPhone', 5, 'ios-in-app'],
  ['Safari on a Mac', `${MAC} Version/18.5 Safari/605.1.15`, 'MacIntel', 0, 'other'],
  [
    'Firefox on a computer',
    'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    'Linux',
    0,
    'firefox',
  ],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/150 Safari/537.36',
    'Linux',
    5,
    'other',
  ],
])('%s', (_, userAgent, platform, maxTouchPoints, kind) => {
  expect(browserKind({ userAgent, platform, maxTouchPoints })).toBe(kind);
});
