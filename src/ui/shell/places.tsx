import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { roleIn } from '../../domain/scope.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { type Tab, Tabs } from '../parts/tabs.tsx';

/** The places of a city: home, ideas, the act in the middle, for those who handle ideas the desk, and the menu. */
export function Places({ city }: { city: City }) {
  const texts = useTexts();
  const { path } = useLocation();
  const role = useCatalogue(({ scopes }) => roleIn(city.id, scopes));
  const mayHandle = role === 'coordinator' || role === 'officer';
  const home = `/${city.id}`;
  const ideas = `${home}/ideas`;
  const desk = `${home}/desk`;
  const written = path === `${ideas}/new`;
  const tabs: (Tab | false)[] = [
    { href: home, icon: 'home', text: texts.t('home'), current: path === home },
    { href: ideas, icon: 'idea-list', text: texts.t('ideas'), current: path.startsWith(ideas) && !written },
    { href: `${ideas}/new`, icon: 'idea', text: texts.t('idea.new'), current: written, act: true },
    mayHandle && { href: desk, icon: 'desk', text: texts.t('desk'), current: path.startsWith(desk) },
    { href: '/menu', icon: 'menu', text: texts.t('menu'), current: path === '/menu' },
  ];
  return <Tabs label={texts.t('nav.main')} tabs={tabs.filter((tab) => tab !== false)} />;
}
