import type { City } from '../../../domain/city.ts';
import { type PublicMinutes, publicMinutesIdOf } from '../../../domain/meeting/minutes-records.ts';
import { useTexts } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import '../../look/minutes.css';
import { Button, Buttons } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { DocumentView } from './document-view.tsx';
import { PublishedSince } from './publish-part.tsx';

/** The minutes of a meeting that everybody reads; nothing while there are none. */
export function PublishedMinutes({ city, meetingId }: { city: City; meetingId: string }) {
  const texts = useTexts();
  const minutes = useCatalogue((catalogue): PublicMinutes | undefined => {
    const record = catalogue.get(publicMinutesIdOf(meetingId));
    return record?.type === 'publicMinutes' && record.scope === `public/${city.id}` ? record : undefined;
  });
  if (!minutes) return null;
  const { document, version, hash, approvals, publishedAtMs, removeOn } = minutes;
  return (
    <Section title={texts.t(document.form === 'minutes' ? 'minutes' : 'minutes.memo')}>
      <PublishedSince atMs={publishedAtMs} removeOn={removeOn} />
      <Buttons>
        <Button kind="quiet" size="compact" icon="print" onClick={() => print()}>
          {texts.t('print')}
        </Button>
      </Buttons>
      <DocumentView document={document} checked={{ version, hash, approvals, isLocked: true }} />
    </Section>
  );
}
