import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Area, City } from '../../domain/city.ts';
import { useCatalogue } from '../live.ts';
import { allTexts } from '../shell/all-texts.ts';
import { useNow } from '../shell/use-now.ts';

type Props = { city: City; area: Area | undefined };

/** The next called meeting; fetched only when there is one. */
export function NextMeetingSlot(props: Props) {
  const nowMs = useNow();
  const isAny = useCatalogue((catalogue) =>
    catalogue.all('call', props.city.id).some(({ startsAtMs }) => startsAtMs > nowMs),
  );
  const [part, setPart] = useState<{ Part: FunctionComponent<Props> }>();
  useEffect(() => {
    if (!isAny) return;
    const fetched = Promise.all([import('../meetings/near-meeting.tsx'), allTexts]);
    // Without it the menu still leads to the meetings.
    fetched.then(([{ NearMeeting }]) => setPart({ Part: NearMeeting })).catch(() => undefined);
  }, [isAny]);
  return isAny && part ? <part.Part {...props} /> : null;
}
