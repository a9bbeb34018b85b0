import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves focus along with what is opened: to the subject's head, and on the way back to the row one came from. The
 * frame around the app does so only when another screen is opened; here the address changes and the screen stays.
 */
export function useDeskFocus(list: string, open: string | undefined): void {
  const before = useRef({ list, open });
  useEffect(() => {
    const { list: listBefore, open: openBefore } = before.current;
    before.current = { list, open };
    if (open === openBefore && list === listBefore) return;
    if (open) showSubject();
    else if (!isSearching()) showList(list === listBefore ? openBefore : undefined);
  }, [list, open]);
}

/**
 * When what was pressed goes away with its work done (a button, a form, a note), focus goes to the head of the subject
 * instead of to the beginning of the page; nothing scrolls. `within` names the part of the page this holds for.
 */
export function useKeptFocus(within = '.subject-pane'): void {
  useEffect(() => {
    const pane = document.querySelector(within);
    if (!pane) return;
    let last: Element | undefined;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element && pane.contains(target) ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      const { activeElement, body } = document;
      if (!last || last.isConnected || (activeElement && activeElement !== body)) return;
      last = undefined;
      pane.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', note);
    observer.observe(pane, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
}

function showSubject(): void {
  const head = document.querySelector<HTMLElement>('.subject h1');
  head?.closest('.subject-pane')?.scrollTo(0, 0);
  if (isOnePage()) scrollTo(0, 0);
  head?.focus({ preventScroll: true });
}

function showList(cameFrom: string | undefined): void {
  const rows = document.querySelectorAll<HTMLAnchorElement>('.inbox .row');
  const row = [...rows].find(
    ({ search }) => cameFrom !== undefined && new URLSearchParams(search).get('idea') === cameFrom,
  );
  if (row) {
    row.focus();
    return;
  }
  if (isOnePage()) scrollTo(0, 0);
  document.querySelector('.inbox')?.scrollTo(0, 0);
  document.querySelector<HTMLElement>('.inbox-head h1')?.focus({ preventScroll: true });
}

/** Whether list and subject take turns instead of standing beside each other. */
const isOnePage = (): boolean =>
  ['.inbox', '.subject-pane'].some((part) => document.querySelector<HTMLElement>(part)?.offsetParent === null);

const isSearching = (): boolean => document.activeElement?.matches('input[type="search"]') ?? false;
