import { useLayoutEffect } from 'preact/hooks';

/** Where the focus was within the roll: a seat, the one after it, and the part of the page both stand in. */
interface Before {
  target: Element;
  next: string | undefined;
  head: HTMLElement | null | undefined;
}

/**
 * A seat that is marked moves to another group and takes its buttons along. Focus then goes to the seat that follows
 * in the list, so that a roll can be called from the keyboard; where none follows, to the head of the page.
 */
export function useRollFocus(): void {
  useLayoutEffect(() => {
    const main = document.querySelector('.roll');
    if (!main) return;
    let before: Before | undefined;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const item = target.closest<HTMLElement>('[data-seat]');
      const sibling = item?.nextElementSibling ?? item?.previousElementSibling;
      before = item
        ? {
            target,
            next: sibling instanceof HTMLElement ? sibling.dataset['seat'] : undefined,
            head: item.closest('section')?.querySelector<HTMLElement>('h2'),
          }
        : undefined;
    };
    const observer = new MutationObserver(() => {
      const { activeElement, body } = document;
      if (!before || before.target.isConnected || (activeElement && activeElement !== body)) return;
      const { next, head } = before;
      before = undefined;
      const item = next && main.querySelector<HTMLElement>(`[data-seat="${CSS.escape(next)}"] button`);
      const fallback = head?.isConnected ? head : main.querySelector<HTMLElement>('h1');
      (item || fallback)?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', note);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
}
