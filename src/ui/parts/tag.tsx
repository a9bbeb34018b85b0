import type { ComponentChildren } from 'preact';
import type { IdeaStatus } from '../../domain/idea.ts';
import { Icon, type IconName } from './icon.tsx';

/** The dyes. A tone never stands alone: a sign and a word go with it. */
export type Tone = 'woad' | 'heather' | 'leaf' | 'pond' | 'moss' | 'spruce' | 'webcap' | 'tar';

/** Where something stands on its way from this device to the city. */
export type SendState = 'saved' | 'sending' | 'received' | 'attention';

/** A state's dye and sign, the same wherever it appears. */
export type ToneAndIcon = { readonly tone: Tone; readonly icon: IconName };

export const STATUS_LOOK: Record<IdeaStatus | 'draft', ToneAndIcon> = {
  draft: { tone: 'tar', icon: 'edit' },
  received: { tone: 'woad', icon: 'received' },
  inReview: { tone: 'heather', icon: 'meeting' },
  proposed: { tone: 'leaf', icon: 'voice' },
  approved: { tone: 'pond', icon: 'check' },
  inProgress: { tone: 'moss', icon: 'talkoot' },
  done: { tone: 'spruce', icon: 'done' },
  rejected: { tone: 'tar', icon: 'stopped' },
  merged: { tone: 'tar', icon: 'merge' },
};

export const SEND_LOOK: Record<SendState, ToneAndIcon> = {
  saved: { tone: 'woad', icon: 'saved' },
  sending: { tone: 'heather', icon: 'sending' },
  received: { tone: 'spruce', icon: 'received' },
  attention: { tone: 'webcap', icon: 'warning' },
};

/** A woven label: a dyed end with the sign, then cloth with the word. */
export function Tag({ tone, icon, children }: ToneAndIcon & { children: ComponentChildren }) {
  return (
    <span class={`tag tone-${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}

/** The label of an idea's status; the word from the glossary comes as its child. */
export function StatusTag({ status, children }: { status: IdeaStatus | 'draft'; children: ComponentChildren }) {
  return <Tag {...STATUS_LOOK[status]}>{children}</Tag>;
}

/** The label of something on its way to the city. */
export function SendTag({ state, children }: { state: SendState; children: ComponentChildren }) {
  return <Tag {...SEND_LOOK[state]}>{children}</Tag>;
}

/** Marks names and numbers that are not real. */
export function ExampleMark({ children }: { children: ComponentChildren }) {
  return <span class="example">{children}</span>;
}

/** A number beside the head or button it belongs to. */
export function Count({ children }: { children: ComponentChildren }) {
  return <span class="count">{children}</span>;
}
