import { useEffect, useRef } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { City } from '../../../domain/city.ts';
import { checkInNumber } from '../../../domain/meeting/check-in.ts';
import { checkInCode } from '../../../domain/meeting/check-in-code.ts';
import { useApp, useTexts } from '../../app.ts';
import { drawCode, useAwakeScreen } from '../../hand-over/draw-code.ts';
import { useCatalogue } from '../../live.ts';
import '../../look/roll.css';
import { Empty } from '../../parts/empty.tsx';
import { BackLink } from '../../parts/section.tsx';
import { useScreen } from '../../shell/screen.ts';
import { MeetingNotHere } from './roll-page.tsx';
import { type MeetingRoll, useRoll } from './use-roll.ts';

/** `/:city/meetings/:id/check-in`: a member's own code for this meeting, for the secretary to read; no network needed. */
export function CheckInPage() {
  const { params } = useRoute();
  const { catalogue } = useApp();
  const city = useCatalogue(() => catalogue.city(params['city'] ?? ''));
  return city ? <CheckInFor key={params['id']} city={city} id={params['id'] ?? ''} /> : null;
}

function CheckInFor({ city, id }: { city: City; id: string }) {
  const held = useRoll(city, id);
  return held ? <CheckInScreen held={held} /> : <MeetingNotHere city={city} />;
}

function CheckInScreen({ held }: { held: MeetingRoll }) {
  const texts = useTexts();
  const { city, meeting, holder, rosters } = held;
  const number = holder && checkInNumber(rosters, holder.person);
  useScreen({ title: texts.t('checkIn.heading') });
  return (
    <div class="flow">
      <BackLink href={`/${city.id}/meetings/${meeting.id}`}>{texts.t('meeting')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('checkIn.heading')}</h1>
      {holder && number !== undefined ? (
        <OwnCode held={held} person={holder.person} name={holder.name} number={number} />
      ) : (
        <Empty title={texts.t('checkIn.nobody')} text={texts.t('checkIn.nobody.lead')} />
      )}
    </div>
  );
}

function OwnCode({
  held: { meeting, roll },
  person,
  name,
  number,
}: {
  held: MeetingRoll;
  person: string;
  name: string;
  number: number;
}) {
  const texts = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isThere = roll.rows.some(({ segments }) => segments.some((each) => each.person === person));
  useEffect(() => {
    if (canvas.current) drawCode(canvas.current, checkInCode(meeting.id, person));
  }, [meeting.id, person]);
  useAwakeScreen();
  return (
    <>
      <p class="lead">{texts.t('checkIn.lead')}</p>
      <figure class="code-show">
        <canvas ref={canvas} role="img" aria-label={texts.t('checkIn.code', { name })} />
        <figcaption class="check-in-number">
          {texts.t('checkIn.number', { name })} <b class="num">{number}</b>
        </figcaption>
      </figure>
      <p role="status">{isThere ? texts.t('checkIn.there') : ''}</p>
    </>
  );
}
