import { useEffect, useRef } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { City } from '../../../domain/city.ts';
import { useTexts } from '../../app.ts';
import '../../look/minutes.css';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Note } from '../../parts/note.tsx';
import { BackLink } from '../../parts/section.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useScreen } from '../../shell/screen.ts';
import { useCity } from '../../shell/use-city.ts';
import { useNow } from '../../shell/use-now.ts';
import { AgendaRail } from './agenda-rail.tsx';
import { ItemBlock } from './item-block.tsx';
import { MinutesState } from './minutes-state.tsx';
import { NoMinutes } from './no-minutes.tsx';
import { PresentAside } from './present-aside.tsx';
import { sittingIn } from './sitting-now.ts';
import { countUnsettled, type Minutes, readHref, useMinutes } from './use-minutes.ts';

/** Writing the minutes of a meeting: agenda, the open item, who is there; `?item=` names the item. */
export function MinutesPage() {
  const city = useCity();
  const { params } = useRoute();
  return city ? <MinutesOf key={params['id']} city={city} id={params['id'] ?? ''} /> : null;
}

function MinutesOf({ city, id }: { city: City; id: string }) {
  const minutes = useMinutes(city, id);
  return minutes ? <Writing minutes={minutes} /> : <NoMinutes city={city} />;
}

function Writing({ minutes }: { minutes: Minutes }) {
  const texts = useTexts();
  const nowMs = useNow();
  const { query } = useLocation();
  const { city, meeting, items, document } = minutes;
  const asked = items.find(({ id }) => id === query['item']);
  const item = asked ?? items[0];
  const heading = texts.t(meeting.record === 'minutes' ? 'minutes.draft' : 'minutes.memo');
  const number = `${document.number?.ordinal}/${document.number?.year}`;
  useScreen({ title: heading, wide: true });
  useItemFocus(asked?.id);
  const unsettled = countUnsettled(items);
  return (
    <div class="minutes" data-showing={asked ? 'item' : 'agenda'}>
      <BackLink href={`/${city.id}/meetings/${encodeURIComponent(meeting.id)}`}>{texts.t('meeting')}</BackLink>
      <div class="minutes-bar">
        <div>
          <p class="soft small-text">
            {heading} · {texts.formatWeekdayDateTime(meeting.startsAtMs)}
          </p>
          <p class="minutes-title">{texts.t('minutes.doc.number', { number })}</p>
        </div>
        <div class="btns">
          <MinutesState minutes={minutes} />
          {unsettled > 0 && (
            <Tag tone="leaf" icon="warning">
              {texts.t('minutes.unsettled', { n: unsettled })}
            </Tag>
          )}
          <ButtonLink kind="quiet" size="compact" icon="minutes" href={readHref(city, meeting.id)}>
            {texts.t('minutes.read')}
          </ButtonLink>
        </div>
      </div>
      {minutes.isLocked && (
        <Note tone="spruce" icon="lock">
          {texts.t('minutes.locked.lead')}
        </Note>
      )}
      {item ? (
        <div class="minutes-cols">
          <AgendaRail minutes={minutes} openId={item.id} />
          <ItemBlock key={item.id} minutes={minutes} item={item} sitting={sittingIn(minutes, item, nowMs)} />
          <PresentAside minutes={minutes} sitting={sittingIn(minutes, item, nowMs)} />
        </div>
      ) : (
        <Empty title={texts.t('minutes.noItems')} />
      )}
    </div>
  );
}

/** Another item is another page to whoever listens: its heading takes the focus. */
function useItemFocus(id: string | undefined): void {
  const before = useRef(id);
  useEffect(() => {
    if (before.current === id) return;
    before.current = id;
    document.querySelector<HTMLElement>('.minutes-item h1')?.focus();
  }, [id]);
}
