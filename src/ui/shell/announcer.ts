/** Two regions take turns, so that the same words twice are two changes and are said twice. */
const REGIONS = 2;
/** A region that is filled in the moment it appears is not read; so long it stands empty first, milliseconds. */
const SETTLE_MS = 60;

/** Says words to screen readers, politely and once. Its regions stand outside the app, so no drawing touches them. */
export function createAnnouncer(): (words: string) => void {
  const regions = Array.from({ length: REGIONS }, addRegion);
  let turn = 0;
  return (words) => {
    turn = (turn + 1) % REGIONS;
    for (const region of regions) region.textContent = '';
    const region = regions[turn];
    setTimeout(() => {
      if (region) region.textContent = words;
    }, SETTLE_MS);
  };
}

function addRegion(): HTMLElement {
  const region = document.createElement('div');
  region.className = 'hidden';
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-atomic', 'true');
  document.body.append(region);
  return region;
}
