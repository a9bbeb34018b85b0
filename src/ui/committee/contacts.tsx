import type { City } from '../../domain/city.ts';
import { useTexts } from '../app.ts';
import { LinkedWords } from '../pages/linked-words.tsx';
import { Icon } from '../parts/icon.tsx';
import { Facts, Section } from '../parts/section.tsx';

/** Whom to ask, by role, and how to give an idea without this app; what is not known yet is said so. */
export function CityContacts({ city }: { city: City }) {
  const texts = useTexts();
  const { language } = texts;
  const facts = city.contacts.map(({ titles, email, phone, address }) => {
    const ways = [email, phone, address].filter((way) => way !== null);
    return {
      term: titles[language],
      value: ways.length > 0 ? <LinkedWords words={ways.join(', ')} /> : texts.t('contact.unset'),
    };
  });
  return (
    <Section title={texts.t('contact')}>
      <div class="paper">
        <Facts facts={facts.length > 0 ? facts : [{ term: texts.t('coordinator'), value: texts.t('contact.unset') }]} />
      </div>
      {city.nonDigital && (
        <p>
          {[city.nonDigital.texts[language], city.nonDigital.phone, city.nonDigital.address].filter(Boolean).join(' ')}
        </p>
      )}
    </Section>
  );
}

/** The city's own pages; they need a network, and each says in which language it is. */
export function CityLinks({ city }: { city: City }) {
  const texts = useTexts();
  if (city.links.length === 0) return null;
  return (
    <Section title={texts.t('areas.links')}>
      <ul>
        {city.links.map(({ id, url, titles, language }) => (
          <li key={id}>
            <a class="row-link with-icon" href={url} hreflang={language} rel="noreferrer">
              <Icon name="next" small />
              <span>{titles[texts.language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
