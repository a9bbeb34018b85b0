import type { PlainTextKey } from '../../texts/translate.ts';
import { useTexts } from '../app.ts';
import type { IconName } from '../parts/icon.tsx';
import { usePageTitle } from '../shell/screen.ts';
import type { Desk } from './desk.ts';
import type { PanelName } from './desk-lists.ts';
import { InvitePanel } from './invite-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { SeatsPanel } from './seats/seats-panel.tsx';

/** How the rail calls what stands beside the lists. */
export const PANELS: Record<PanelName, { text: PlainTextKey; icon: IconName }> = {
  review: { text: 'desk.review', icon: 'clock' },
  committees: { text: 'seats', icon: 'seat' },
  people: { text: 'desk.people', icon: 'people' },
  invite: { text: 'desk.invite', icon: 'key' },
};

/** What a coordinator opens beside the lists of ideas. */
export function Panel({ desk, name }: { desk: Desk; name: PanelName }) {
  usePageTitle(useTexts().t(PANELS[name].text));
  if (name === 'review') return <ReviewPanel desk={desk} />;
  if (name === 'committees') return <SeatsPanel desk={desk} />;
  return name === 'people' ? <PeoplePanel desk={desk} /> : <InvitePanel desk={desk} />;
}
