import { useId } from 'preact/hooks';
import { canonicalText } from '../../../domain/canonical-text.ts';
import { MOST_DOCUMENT } from '../../../domain/meeting/checking-kinds.ts';
import { decisionDoubt } from '../../../domain/meeting/decision-check.ts';
import { act, newRecordId } from '../../../store/author.ts';
import type { PlainTextKey } from '../../../texts/translate.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { Button } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { CheckersField } from './checkers-field.tsx';
import { countUnsettled, type Minutes } from './use-minutes.ts';

/** Why the minutes cannot be sent to be checked now, in words. */
function obstacle({ items, roll, document, mayLead }: Minutes): PlainTextKey | undefined {
  if (!mayLead) return 'minutes.submit.onlyLeaders';
  if (countUnsettled(items) > 0) return 'minutes.submit.clash';
  if (roll.closedAtMs === undefined) return 'minutes.submit.open';
  return canonicalText(document).length > MOST_DOCUMENT ? 'minutes.submit.tooLong' : undefined;
}

/** Chooses who check the minutes, and sends them as they stand. */
export function SubmitPart({ minutes }: { minutes: Minutes }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const whyId = useId();
  const { meeting, document, city } = minutes;
  const missing = obstacle(minutes);
  const doubted = minutes.items.flatMap((item) =>
    decisionDoubt(item, minutes.roll, minutes.rosters, city) ? [item.title] : [],
  );
  const send = () => {
    const data = { meeting: meeting.id, version: (meeting.minutes?.version ?? 0) + 1, document };
    const record = { id: newRecordId(), scope: meeting.scope };
    return save(() => act(db, author, 'minutes.submit', city.id, record, data), texts.t('minutes.submitted'));
  };
  return (
    <section class="paper flow" aria-label={texts.t('minutes.submit')}>
      <CheckersField minutes={minutes} />
      {doubted.length > 0 && (
        <Note tone="leaf">{texts.t('minutes.doubt.submit', { titles: texts.formatList(doubted) })}</Note>
      )}
      {document.checkers.length === 0 && <p class="small-text">{texts.t('minutes.checkers.none')}</p>}
      <SaveProblem problem={problem} />
      <Button cannotBecause={missing ? whyId : undefined} onClick={() => void send()}>
        {texts.t('minutes.submit')}
      </Button>
      {missing && (
        <p class="small-text" id={whyId}>
          {texts.t(missing)}
        </p>
      )}
    </section>
  );
}
