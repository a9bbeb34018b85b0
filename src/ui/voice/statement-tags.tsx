import { helsinkiDay } from '../../domain/meeting/day.ts';
import { type AnyStatement, isOverdue, stageOf, waitingFor } from '../../domain/voice/due.ts';
import { useTexts } from '../app.ts';
import { Tag } from '../parts/tag.tsx';
import { useNow } from '../shell/use-now.ts';
import { STAGE_LOOK, waitingWords } from './voice-words.ts';

/** Where a statement stands, and what is waited for; what is late has a warning sign and says so. */
export function StatementTags({ seen }: { seen: AnyStatement }) {
  const texts = useTexts();
  const waiting = waitingFor(seen, helsinkiDay(useNow()));
  const stage = stageOf(seen);
  return (
    <>
      <Tag {...STAGE_LOOK[stage]}>{texts.t(`voice.stage.${stage}`)}</Tag>
      {waiting && (
        <Tag tone={isOverdue(waiting) ? 'webcap' : 'leaf'} icon={isOverdue(waiting) ? 'warning' : 'clock'}>
          {waitingWords(texts, waiting)}
        </Tag>
      )}
    </>
  );
}
