/** How long a screen may take to bring its head, and to exchange it while it opens, milliseconds. */
const PATIENCE_MS = 5000;

/**
 * Made once by the root. The function it returns is called after every change of screen: focus goes to the part that
 * the address names after `#`, else to the page's head, as soon as either is there, and again when the head is drawn
 * anew while the screen opens. A person who has moved on meanwhile is left in peace.
 */
export function createArrival(root: Document): () => void {
  let stop = () => {};
  return () => {
    stop();
    const from = root.activeElement;
    let head: HTMLElement | undefined;
    const look = () => {
      if (hasMovedOn(root, from, head)) stop();
      else if (!head?.isConnected) head = focusHead(root);
    };
    const observer = new MutationObserver(look);
    // The frame follows the screen in the same turn: before it has, the old head may still stand there.
    const first = setTimeout(() => {
      look();
      if (!head) root.getElementById('main')?.focus({ preventScroll: true });
      observer.observe(root.body, { childList: true, subtree: true });
    });
    const end = setTimeout(() => stop(), PATIENCE_MS);
    stop = () => {
      observer.disconnect();
      clearTimeout(first);
      clearTimeout(end);
    };
  };
}

function focusHead(root: Document): HTMLElement | undefined {
  const head = root.querySelector<HTMLElement>('main h1');
  if (!head) return undefined;
  const named = root.defaultView?.location.hash.slice(1);
  const part = named ? root.getElementById(named) : null;
  const target = part ?? head;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
  return target;
}

function hasMovedOn({ activeElement, body }: Document, from: Element | null, head: Element | undefined): boolean {
  if (!activeElement || activeElement === body || activeElement.id === 'main') return false;
  return activeElement !== (head ?? from);
}
