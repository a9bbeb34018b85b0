import type { City } from '../../domain/city.ts';
import { useTexts } from '../app.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { meetingPath, type OpenMeeting } from './seen-meetings.ts';

/** From a meeting to its roll, its minutes and what else members do in it. */
export function MeetingWays({ city, open: { seen, mayLead } }: { city: City; open: OpenMeeting }) {
  const texts = useTexts();
  const isMemo = seen.meeting?.record === 'memo';
  const ways: (readonly [screen: string, icon: IconName, text: string] | false)[] = [
    ['roll', 'seat', texts.t('attendance')],
    ['minutes', 'minutes', texts.t(isMemo ? 'minutes.memo' : 'minutes')],
    ['check-in', 'code', texts.t('call.checkIn')],
    mayLead && ['fees', 'money', texts.t('fee.list')],
    mayLead && ['archive', 'export', texts.t('archive')],
  ];
  return (
    <div class="meeting-ways">
      <Section title={texts.t('call.inMeeting')}>
        <Rows>
          {ways
            .filter((way) => way !== false)
            .map(([screen, icon, text]) => (
              <li key={screen}>
                <a class="row way-row" href={meetingPath(city, seen.id, screen)}>
                  <Icon name={icon} />
                  <span class="strong">{text}</span>
                </a>
              </li>
            ))}
        </Rows>
      </Section>
    </div>
  );
}
