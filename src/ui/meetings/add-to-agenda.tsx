import { useMemo, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Idea } from '../../domain/idea.ts';
import { agendaOf, orderOfNewMatter } from '../../domain/meeting/agenda.ts';
import { leadingScope } from '../../domain/meeting/meeting-scopes.ts';
import type { Meeting } from '../../domain/meeting/records.ts';
import { newRecordId, type Subject } from '../../store/author.ts';
import { meetingTitle } from '../../texts/meeting-words.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useCatalogue } from '../live.ts';
import { Button, ButtonLink, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useNow } from '../shell/use-now.ts';
import { linkTo } from './idea-pick.tsx';
import { isComing, meetingPath, meetingsOn, seenMeetings } from './seen-meetings.ts';
import { useActs } from './use-acts.ts';

/** Puts an idea on the agenda of a coming meeting that this person leads; taken back by one press. */
export function AddToAgenda({ city, idea }: { city: City; idea: Idea }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const acts = useActs(city);
  const [choosing, setChoosing] = useState(false);
  const [added, setAdded] = useState<{ item: Subject; meeting: Meeting } | undefined>(undefined);
  const meetings = useOpenMeetings(city, idea);
  const add = async (meeting: Meeting) => {
    const item = { id: newRecordId(), scope: meeting.scope };
    const order = orderOfNewMatter(agendaOf(catalogue.all('item', city.id), meeting.id));
    const links = [linkTo(idea)];
    const matter = { meetingId: meeting.id, kind: 'matter' as const, title: idea.title, preparation: '', links, order };
    if (!(await acts.act('agenda.addItem', item, matter, texts.t('call.idea.added')))) return;
    setChoosing(false);
    setAdded({ item, meeting });
  };
  const undo = async (item: Subject) => {
    const said = texts.t('call.item.removed', { title: idea.title });
    if (await acts.act('agenda.removeItem', item, {}, said)) setAdded(undefined);
  };
  return (
    <div class="decide">
      {added && (
        <Note tone="spruce" icon="check" title={`${texts.t('call.idea.added')}.`}>
          <a href={meetingPath(city, added.meeting.id)}>{whenAndWho(texts, city, added.meeting)}</a>
          <div class="btns">
            <Button kind="quiet" size="compact" icon="undo" onClick={() => void undo(added.item)}>
              {texts.t('undo')}
            </Button>
          </div>
        </Note>
      )}
      <SaveProblem problem={acts.problem} />
      <Buttons>
        <Button kind="quiet" icon="event" expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {texts.t('call.idea.add')}
        </Button>
      </Buttons>
      {choosing && (
        <fieldset class="paper flow-s">
          <legend class="hidden">{texts.t('call.idea.choose')}</legend>
          <p class="label" aria-hidden="true">
            {texts.t(meetings.length > 0 ? 'call.idea.choose' : 'call.idea.none')}
          </p>
          <div class="btns">
            {meetings.map((meeting) => (
              <Button key={meeting.id} kind="quiet" fill="wide" onClick={() => void add(meeting)}>
                {whenAndWho(texts, city, meeting)}
              </Button>
            ))}
            {meetings.length === 0 && (
              <ButtonLink kind="quiet" icon="add" href={`/${city.id}/meetings/new`}>
                {texts.t('call.plan')}
              </ButtonLink>
            )}
          </div>
        </fieldset>
      )}
    </div>
  );
}

const whenAndWho = (texts: ReturnType<typeof useTexts>, city: City, { areas, startsAtMs }: Meeting): string =>
  `${texts.formatWeekdayDateTime(startsAtMs)}, ${meetingTitle(texts, city, areas)}`;

/** Coming meetings that this person leads and that do not deal with the idea yet. */
function useOpenMeetings(city: City, idea: Idea): readonly Meeting[] {
  const { catalogue } = useApp();
  const version = useCatalogue((seen) => seen.version);
  const nowMs = useNow();
  return useMemo(() => {
    const taken = new Set(meetingsOn(catalogue, city.id, idea.id).map(({ id }) => id));
    return seenMeetings(catalogue, city.id).flatMap((seen) => {
      const { meeting, cancelled } = seen;
      if (!meeting || cancelled || taken.has(seen.id) || !isComing(seen, nowMs)) return [];
      return catalogue.scopes.includes(leadingScope(city.id, meeting.areas)) ? [meeting] : [];
    });
  }, [catalogue, city, idea.id, version, nowMs]);
}
