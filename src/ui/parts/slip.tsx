import type { ComponentChildren } from 'preact';

/** A code in running text: letters of equal width, never broken. */
export function Code({ code }: { code: string }) {
  return <span class="code">{code}</span>;
}

/**
 * The slip a person keeps: the code as large as the paper allows, heard letter by letter, printed alone.
 * First child of a screen with a `Hero` and without a state line; it is tucked over the rug. Children: its buttons.
 */
export function CodeSlip({
  label,
  code,
  hint,
  onPaper,
  children,
}: {
  label: string;
  code: string;
  hint: string;
  /** What only the printed slip needs: whose idea, and where to look. */
  onPaper?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const [prefix, rest] = code.split('-');
  return (
    <div class="slip">
      <p class="label">{label}</p>
      <p class="slip-code">
        <span class="hidden">{spellOut(code)}</span>
        <span aria-hidden="true">
          {prefix}-<wbr />
          {rest}
        </span>
      </p>
      <p class="small-text">{hint}</p>
      {onPaper && <p class="on-paper">{onPaper}</p>}
      {children && <div class="btns">{children}</div>}
    </div>
  );
}

/** `ELI-7Q` becomes `E L I, 7 Q`: a pause at the hyphen. */
function spellOut(code: string): string {
  return code
    .split('-')
    .map((part) => [...part].join(' '))
    .join(', ');
}
