import type { MinutesVersion } from '../../../domain/meeting/minutes-records.ts';
import { act } from '../../../store/author.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { Button } from '../../parts/button.tsx';
import { WithIcon } from '../../parts/section.tsx';
import type { Minutes } from './use-minutes.ts';

/** Shows checked minutes to everybody, or tells since when they are shown and until when. */
export function PublishPart({ minutes, version }: { minutes: Minutes; version: MinutesVersion }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const { city, meeting, mayLead } = minutes;
  if (version.published) return <PublishedSince {...version.published} />;
  if (!mayLead) return null;
  const publish = () =>
    save(
      () => act(db, author, 'minutes.publish', city.id, version, { meeting: meeting.id }),
      texts.t('minutes.published'),
    );
  return (
    <section class="paper flow" aria-label={texts.t('minutes.publish')}>
      <p>{texts.t('minutes.publish.lead')}</p>
      <SaveProblem problem={problem} />
      <Button icon="show" onClick={() => void publish()}>
        {texts.t('minutes.publish')}
      </Button>
    </section>
  );
}

/** Since when everybody reads it, and when it is taken off the web. */
export function PublishedSince({ atMs, removeOn }: NonNullable<MinutesVersion['published']>) {
  const texts = useTexts();
  const day = texts.formatDate(atMs);
  return (
    <WithIcon icon="show">
      {removeOn === null
        ? texts.t('minutes.published.since', { day })
        : texts.t('minutes.published.until', { day, until: texts.formatDay(removeOn) })}
    </WithIcon>
  );
}
