import type { MiddlewareHandler } from 'hono';

/** Everything comes from this server; scripts, styles and addresses in the page's own text are never obeyed. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** For photos and codes, the place of an idea, and a screen that stays awake while another phone reads it. */
const USED_FEATURES = ['camera', 'geolocation', 'screen-wake-lock'];
/**
 * Off even for our own pages. Not named: sharing a file and copying a code, which we use and which are ours by
 * default; and what some Chromium does not know, because it would complain on the console of every page.
 */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
const PERMISSIONS_POLICY = [
  ...USED_FEATURES.map((feature) => `${feature}=(self)`),
  ...UNUSED_FEATURES.map((feature) => `${feature}=()`),
].join(', ');

/** How long browsers insist on https once they have seen it: a year. */
const HTTPS_ONLY_S = 365 * 24 * 60 * 60;

/** The headers every answer of this server bears, whatever it answers. */
export function securityHeaders(publicUrl: string): Record<string, string> {
  const headers = {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': PERMISSIONS_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  if (!publicUrl.startsWith('https:')) return headers;
  return { ...headers, 'Strict-Transport-Security': `max-age=${HTTPS_ONLY_S}` };
}

/** Puts the security headers on every answer, refusals and failures included; a stricter policy of its own stays. */
export function addSecurityHeaders(publicUrl: string): MiddlewareHandler {
  const headers = Object.entries(securityHeaders(publicUrl));
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  };
}
