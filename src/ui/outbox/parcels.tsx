import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Change } from '../../protocol/change.ts';
import type { HeldPhoto, LogEntry, OutboxEntry, ReviewEntry } from '../../store/database.ts';
import { readSubmission } from '../../store/own-ideas.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue, useLive, useSyncStatus } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Meta, MetaItem, Parcel, Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { SendTag } from '../parts/tag.tsx';
import { useNow } from '../shell/use-now.ts';
import { changeWords } from './change-words.ts';

/** Rows drawn at once; the button below them draws as many more. */
const AT_ONCE = 50;

/** A list of parcels under its head; nothing where there are none. */
export function ParcelSection<T>({
  title,
  list,
  children,
}: {
  title: string;
  list: readonly T[];
  children: (each: T) => ComponentChildren;
}) {
  const texts = useTexts();
  const [most, setMost] = useState(AT_ONCE);
  if (list.length === 0) return null;
  return (
    <Section title={title}>
      <Rows>{list.slice(0, most).map(children)}</Rows>
      {list.length > most && (
        <Button kind="quiet" onClick={() => setMost(most + AT_ONCE)}>
          {texts.t('app.showMore')}
        </Button>
      )}
    </Section>
  );
}

/** What a change is, with its state as children. */
export function ChangeParcel({
  change,
  withText,
  children,
}: {
  change: Change;
  withText?: boolean;
  children: ComponentChildren;
}) {
  const texts = useTexts();
  const { icon, kind, title, code, written } = useCatalogue((catalogue) => changeWords(texts, catalogue, change));
  return (
    <Parcel icon={icon} kind={kind} title={title} {...(code ? { code } : {})}>
      {withText && written && <p class="said">{written}</p>}
      {children}
    </Parcel>
  );
}

export function UnsentParcel({ entry }: { entry: OutboxEntry }) {
  const texts = useTexts();
  const nowMs = useNow();
  const { phase } = useSyncStatus();
  const { change, parked } = entry;
  const { photos } = change.data as { photos?: unknown };
  const photoCount = change.kind === 'idea.submit' && Array.isArray(photos) ? photos.length : 0;
  return (
    <ChangeParcel change={change}>
      <Meta>
        {phase === 'sending' ? (
          <SendTag state="sending">{texts.t('sync.sending')}</SendTag>
        ) : (
          <SendTag state="saved">{texts.t('savedOnDevice')}</SendTag>
        )}
        <MetaItem keep>{texts.formatWhen(change.at, nowMs)}</MetaItem>
        {photoCount > 0 && (
          <MetaItem icon="camera" keep>
            {texts.t('outbox.photos', { n: photoCount })}
          </MetaItem>
        )}
      </Meta>
      {parked && <p class="soft small-text">{texts.t('outbox.parked')}</p>}
    </ChangeParcel>
  );
}

/** A photo, called by the idea it belongs to, with its state as children. */
export function HeldPhotoParcel({ photo: { ideaId }, children }: { photo: HeldPhoto; children: ComponentChildren }) {
  const { db } = useApp();
  const texts = useTexts();
  const idea = useLive(async () => (ideaId ? await readSubmission(db, ideaId) : undefined), [db, ideaId]);
  const kind = texts.t('outbox.kind.photo');
  return (
    <Parcel icon="camera" kind={kind} title={idea?.title ?? kind} {...(idea ? { code: idea.code } : {})}>
      {children}
    </Parcel>
  );
}

export function PhotoParcel({ photo }: { photo: HeldPhoto }) {
  const texts = useTexts();
  const { phase } = useSyncStatus();
  return (
    <HeldPhotoParcel photo={photo}>
      <Meta>
        {phase === 'sending' ? (
          <SendTag state="sending">{texts.t('sync.sending')}</SendTag>
        ) : (
          <SendTag state="saved">{texts.t('savedOnDevice')}</SendTag>
        )}
        <MetaItem keep>{texts.formatSize(photo.bytes.byteLength)}</MetaItem>
      </Meta>
      <p class="soft small-text">{texts.t('sync.reason.photo')}</p>
    </HeldPhotoParcel>
  );
}

export function ReviewParcel({ entry }: { entry: ReviewEntry }) {
  const texts = useTexts();
  const nowMs = useNow();
  return (
    <ChangeParcel change={entry.change}>
      <Meta>
        <SendTag state="saved">{texts.t('outbox.inReview')}</SendTag>
        <MetaItem keep>{texts.formatWhen(entry.at, nowMs)}</MetaItem>
      </Meta>
      <p class="soft small-text">{texts.explainRefusal('review')}</p>
    </ChangeParcel>
  );
}

export function ArrivedParcel({ entry }: { entry: LogEntry }) {
  const texts = useTexts();
  const nowMs = useNow();
  return (
    <ChangeParcel change={entry.change}>
      <Meta>
        <SendTag state="received">{texts.t('sync.received')}</SendTag>
        <MetaItem keep>{texts.formatWhen(entry.confirmedAtMs, nowMs)}</MetaItem>
      </Meta>
    </ChangeParcel>
  );
}
