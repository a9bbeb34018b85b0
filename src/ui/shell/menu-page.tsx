import { roleIn } from '../../domain/scope.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import type { IconName } from '../parts/icon.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { useScreen } from './screen.ts';
import { useCity } from './use-city.ts';

type Way = { href: string; icon: IconName; text: string };

/** Every way there is: the city's places, what belongs to this device, and the statements. */
export function MenuPage() {
  const texts = useTexts();
  useScreen({ title: texts.t('menu') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('menu')}</h1>
      <CityWays />
      <Ways
        title={texts.t('menu.here')}
        ways={[
          { href: '/outbox', icon: 'sending', text: texts.t('sync') },
          { href: '/device', icon: 'settings', text: texts.t('nav.device') },
          { href: '/stored', icon: 'saved', text: texts.t('nav.stored') },
        ]}
      />
      <Ways
        title={texts.t('nav.about')}
        ways={[
          { href: '/about', icon: 'info', text: texts.t('nav.about') },
          { href: '/privacy', icon: 'lock', text: texts.t('privacy') },
          { href: '/accessibility', icon: 'people', text: texts.t('accessibility') },
        ]}
      />
    </>
  );
}

function CityWays() {
  const texts = useTexts();
  const city = useCity();
  const role = useCatalogue(({ scopes }) => city && roleIn(city.id, scopes));
  const change: Way = { href: '/?choose', icon: 'place', text: texts.t('cities.change') };
  if (!city) return <Ways title={texts.t('city')} ways={[change]} />;
  const ways: (Way | false)[] = [
    { href: `/${city.id}/ideas/new`, icon: 'idea', text: texts.t('idea.new') },
    { href: `/${city.id}/ideas`, icon: 'idea-list', text: texts.t('ideas') },
    (role === 'coordinator' || role === 'officer') && {
      href: `/${city.id}/desk`,
      icon: 'desk',
      text: texts.t('desk'),
    },
    {
      href: `/${city.id}/committees`,
      icon: 'meeting',
      text: city.body.noun.titles.plural[texts.language],
    },
    { href: `/${city.id}/meetings`, icon: 'event', text: texts.t('meetings') },
    { href: `/${city.id}/money`, icon: 'money', text: texts.t('money') },
    { href: `/${city.id}/statements`, icon: 'voice', text: texts.t('statements') },
    !role && { href: `/${city.id}/join`, icon: 'key', text: texts.t('join.heading') },
    change,
  ];
  return <Ways title={city.names[texts.language]} ways={ways.filter((way) => way !== false)} />;
}

function Ways({ title, ways }: { title: string; ways: readonly Way[] }) {
  return (
    <Section title={title}>
      <Rows>
        {ways.map(({ href, icon, text }) => (
          <li key={href}>
            <a class="row way-row" href={href}>
              <Icon name={icon} />
              <span class="strong">{text}</span>
            </a>
          </li>
        ))}
      </Rows>
    </Section>
  );
}
