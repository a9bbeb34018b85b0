import { useRoute } from 'preact-iso';
import type { City } from '../../../domain/city.ts';
import { useApp, useTexts } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useScreen } from '../../shell/screen.ts';
import { RollScreen } from './roll-screen.tsx';
import { useRoll } from './use-roll.ts';

/** `/:city/meetings/:id/roll`: for whoever reads the meeting on this device; works without network. */
export function RollPage() {
  const { params } = useRoute();
  const { catalogue } = useApp();
  const city = useCatalogue(() => catalogue.city(params['city'] ?? ''));
  return city ? <RollOf key={params['id']} city={city} id={params['id'] ?? ''} /> : null;
}

function RollOf({ city, id }: { city: City; id: string }) {
  const held = useRoll(city, id);
  if (!held) return <MeetingNotHere city={city} />;
  const isCalledOff = held.meeting.cancelled !== undefined && held.roll.openedAtMs === undefined;
  return isCalledOff ? <CalledOff city={city} id={id} /> : <RollScreen held={held} />;
}

/** The meeting is not held here: another committee's, not fetched yet, or none. */
export function MeetingNotHere({ city }: { city: City }) {
  const texts = useTexts();
  useScreen({ title: texts.t('attendance') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('attendance')}</h1>
      <Empty title={texts.t('roll.notHere')} text={texts.t('roll.notHere.lead')}>
        <ButtonLink href={`/${city.id}/meetings`}>{texts.t('meetings')}</ButtonLink>
      </Empty>
    </>
  );
}

/** A cancelled meeting that nobody opened has no roll. */
function CalledOff({ city, id }: { city: City; id: string }) {
  const texts = useTexts();
  useScreen({ title: texts.t('attendance') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('attendance')}</h1>
      <Empty title={texts.t('call.isCancelled')}>
        <ButtonLink href={`/${city.id}/meetings/${id}`}>{texts.t('meeting')}</ButtonLink>
      </Empty>
    </>
  );
}
