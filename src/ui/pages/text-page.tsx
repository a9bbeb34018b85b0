import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import { loadPages } from '../../texts/load.ts';
import type { Page, PageSection, Pages } from '../../texts/text.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { LinkedWords } from './linked-words.tsx';

/** The long page that the address names: accessibility, privacy, what is stored, and what this service is. */
export function TextPage() {
  const { path } = useLocation();
  const texts = useTexts();
  const { pages, hasFailed } = usePages(texts.language);
  const name = path.slice(1) as keyof Pages;
  const page = pages?.[name];
  if (!page) return <Waiting hasFailed={hasFailed} />;
  return <WholePage name={name} page={page} />;
}

function WholePage({ name, page }: { name: keyof Pages; page: Page }) {
  const { version } = useApp();
  const texts = useTexts();
  const city = useCity();
  useScreen({ title: page.title });
  const fill = (words: string) => texts.fill(words, { version, ...cityWords(texts, city) });
  return (
    <article class="prose">
      <h1 tabIndex={-1}>{headWords(texts, name, page)}</h1>
      <p>{fill(page.lead)}</p>
      {page.sections.map((section) => (
        <PagePart key={section.id} section={section} fill={fill} />
      ))}
    </article>
  );
}

/** Very long words may break where their parts meet. */
function headWords(texts: Translator, name: keyof Pages, page: Page): string {
  return name === 'accessibility' || name === 'privacy' ? texts.t(`heading.${name}`) : page.title;
}

function PagePart({ section, fill }: { section: PageSection; fill: (words: string) => string }) {
  const { id, heading, paragraphs = [], list = [] } = section;
  return (
    <>
      <h2 id={id}>{heading}</h2>
      {paragraphs.map((words) => (
        <p key={words}>
          <LinkedWords words={fill(words)} />
        </p>
      ))}
      {list.length > 0 && (
        <ul>
          {list.map((words) => (
            <li key={words}>
              <LinkedWords words={fill(words)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Whom a page names; what the city has not told yet is said in words. */
function cityWords(texts: Translator, city: City | undefined): { city: string; contact: string } {
  if (!city) return { city: texts.t('cities.notChosen'), contact: texts.t('contact.unset') };
  const { language } = texts;
  const office = city.accessibilityContact;
  const [contact] = city.contacts;
  const role = office?.names[language] ?? contact?.titles[language] ?? texts.t('coordinator');
  const ways = [office?.email ?? contact?.email, office?.phone ?? contact?.phone].filter(Boolean).join(', ');
  return {
    city: city.phrases.official[language],
    contact: texts.t('contact.role', { role, contact: ways || texts.t('contact.unset') }),
  };
}

function Waiting({ hasFailed }: { hasFailed: boolean }) {
  const texts = useTexts();
  useScreen({ title: texts.t('nav.about') });
  if (!hasFailed) return <p role="status">{texts.t('app.opening')}</p>;
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('offline')}</h1>
      <Empty title={texts.t('offline.pageMissing')}>
        <Button onClick={() => location.reload()}>{texts.t('app.tryAgain')}</Button>
      </Empty>
    </>
  );
}

/** The long pages of a language, fetched when the first one is opened. */
function usePages(language: Language): { pages: Pages | undefined; hasFailed: boolean } {
  const [held, setHeld] = useState<{ language: Language; pages: Pages }>();
  const [failed, setFailed] = useState<Language>();
  useEffect(() => {
    let isWanted = true;
    loadPages(language).then(
      (pages) => isWanted && setHeld({ language, pages }),
      () => isWanted && setFailed(language),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return { pages: held?.language === language ? held.pages : undefined, hasFailed: failed === language };
}
