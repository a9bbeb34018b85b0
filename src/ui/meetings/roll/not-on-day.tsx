import type { Membership } from '../../../domain/committee/records.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { otherMarker } from './others-part.tsx';
import { isNamed } from './seat-views.ts';
import type { Marking } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

/** The most that are listed: whoever is looked for has typed more letters by then. */
const MOST_SHOWN = 3;

/** Tells whoever looks for somebody whose membership has ended, or not begun, why they are not in the roll. */
export function NotOnDay({ held, marking, typed }: { held: MeetingRoll; marking: Marking; typed: string }) {
  const found = typed.trim() === '' ? [] : held.notOnDay.filter(({ name }) => isNamed(typed, name));
  return (
    <>
      {found.slice(0, MOST_SHOWN).map((membership) => (
        <OnePerson key={membership.person} held={held} marking={marking} membership={membership} />
      ))}
    </>
  );
}

function OnePerson({
  held: { roll },
  marking,
  membership: { person, name, from, to },
}: {
  held: MeetingRoll;
  marking: Marking;
  membership: Membership;
}) {
  const texts = useTexts();
  const days = { from: texts.formatDay(from), to: to ? texts.formatDay(to) : '' };
  const isListed = roll.others.some((other) => other.person === person);
  return (
    <Note tone="tar" icon="info">
      <p>{texts.t('roll.find.notOnDay', { name, ...days })}</p>
      {!isListed && (
        <Button
          kind="quiet"
          size="compact"
          icon="add"
          label={`${texts.t('roll.others.add')}: ${name}`}
          onClick={() => void otherMarker(texts, marking)({ person, name, role: 'guest' }, 'arrived')}
        >
          {texts.t('roll.others.add')}
        </Button>
      )}
    </Note>
  );
}
