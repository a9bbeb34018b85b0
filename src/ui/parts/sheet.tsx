import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

/** One way out of a sheet. */
export type SheetAct = { text: string; onChoose: () => void };

export type SheetProps = {
  open: boolean;
  title: string;
  /** What loses nothing: first and filled. Escape and a tap outside do the same. */
  safe: SheetAct;
  other?: SheetAct;
  children?: ComponentChildren;
};

/** A question that stops loss, and only for that: from below on phones, in the middle where there is room. */
export function Sheet({ open, title, safe, other, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    return () => element.close(); // gives the focus back to where it was
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a tap outside does
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        safe.onChoose();
      }}
      onClick={(event) => event.target === event.currentTarget && safe.onChoose()}
    >
      {open && (
        <div class="sheet-body">
          <h2 id={titleId}>{title}</h2>
          {children}
          <div class="btns">
            <Button fill="grow" onClick={safe.onChoose}>
              {safe.text}
            </Button>
            {other && (
              <Button kind="quiet" fill="grow" onClick={other.onChoose}>
                {other.text}
              </Button>
            )}
          </div>
        </div>
      )}
    </dialog>
  );
}
