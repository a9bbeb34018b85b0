/** Raised whenever the shape of request or answer changes; a snapshot test holds it to that. */
export const PROTOCOL_VERSION = 2;

/** The most one request may carry; the client splits (design.md, section 3). */
export const MOST_CHANGES = 500;
export const MOST_REQUEST_BYTES = 256 * 1024;
/** Bundles of other devices in one request. */
export const MOST_BUNDLES = 20;
/** Rows in one page of an answer, unless one version alone holds more: pages are never cut inside a version. */
export const ROWS_PER_PAGE = 500;
/** Receipts asked about in one request. */
export const MOST_RECEIPTS = 200;
/** Own changes under review asked about in one request. */
export const MOST_REVIEWS = 100;
/** How long leaving or a restore is forgiven: 7 days. */
export const GRACE_MS = 7 * 24 * 60 * 60 * 1000;
/** How long a device remembers what was confirmed, to offer it again after a restore: 30 days. */
export const REMEMBER_MS = 30 * 24 * 60 * 60 * 1000;
