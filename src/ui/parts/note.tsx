import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tag.tsx';

export type NoteProps = {
  tone?: Tone;
  icon?: IconName;
  title?: ComponentChildren;
  /** `status` where it appears while somebody works (announced politely), `alert` only to stop loss. */
  role?: 'status' | 'alert';
  children?: ComponentChildren;
};

/** A short message on cloth: leaf to warn, webcap for what was refused, woad to inform, spruce for what went well. */
export function Note({ tone = 'leaf', icon = 'warning', title, role, children }: NoteProps) {
  return (
    <div class={`note tone-${tone}`} role={role}>
      <Icon name={icon} />
      <div>
        {title && <b>{title} </b>}
        {children}
      </div>
    </div>
  );
}
