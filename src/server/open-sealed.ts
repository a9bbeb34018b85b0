import { type ContactDetails, sealedContactSchema } from '../domain/idea-kinds.ts';
import type { SealKeys } from './seal-keys.ts';

/** Contact details opened before a transaction begins, by what stood closed in their change. */
export type Opened = ReadonlyMap<string, ContactDetails | undefined>;

/** A change with its contact details open, and whether they could be opened. */
export interface OpenedChange<T> {
  change: T;
  isUnreadable: boolean;
}

/** Opens all sealed contact details of the given changes; opening awaits, which a transaction must not. */
export async function openAll(keys: SealKeys, changes: readonly unknown[]): Promise<Opened> {
  const opened = new Map<string, ContactDetails | undefined>();
  for (const change of changes) {
    const { city, data } = (change ?? {}) as { city?: unknown; data?: { contact?: unknown } | null };
    const contact = sealedContactSchema.safeParse(data?.contact);
    if (!contact.success || typeof city !== 'string') continue;
    opened.set(nameOf(city, contact.data.sealed), await keys.open(city, contact.data));
  }
  return opened;
}

/** The change as the rules are to see it; its hash is still that of the closed one. */
export function withOpened<T extends { city: string; data: unknown }>(change: T, opened: Opened): OpenedChange<T> {
  const data = change.data as { contact?: unknown } | null | undefined;
  const contact = sealedContactSchema.safeParse(data?.contact);
  if (!contact.success) return { change, isUnreadable: false };
  const details = opened.get(nameOf(change.city, contact.data.sealed));
  if (!details) return { change, isUnreadable: true };
  return { change: { ...change, data: { ...data, contact: details } }, isUnreadable: false };
}

const nameOf = (city: string, { key, enc, text }: { key: string; enc: string; text: string }): string =>
  `${city} ${key} ${enc} ${text}`;
