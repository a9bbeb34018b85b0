import { useState } from 'preact/hooks';
import type { Contact, Idea } from '../../domain/idea.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Section, WithIcon } from '../parts/section.tsx';
import { Sheet } from '../parts/sheet.tsx';
import type { Desk } from './desk.ts';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';

/** How to reach whoever gave an idea; marking them answered deletes the details for good, so it is asked once more. */
export function ContactCard({ desk, idea }: { desk: Desk; idea: Idea }) {
  const texts = useTexts();
  const contact = desk.ideas.contactByIdea.get(idea.id);
  if (!contact) return null;
  if (contact.answeredAtMs) {
    return (
      <WithIcon icon="done">
        {texts.t('desk.contact.deleted', { date: texts.formatDateTime(contact.answeredAtMs) })}
      </WithIcon>
    );
  }
  const isReachable = Boolean(contact.name || contact.phone || contact.email);
  if (!contact.wantsReply && !isReachable && !contact.sealed) return null;
  return (
    <Section title={texts.t('desk.contact.heading')}>
      <div class="paper flow-s">
        {contact.wantsReply && <p class="strong">{texts.t('idea.wantsAnswer')}</p>}
        {isReachable ? (
          <Reachable desk={desk} idea={idea} contact={contact} />
        ) : (
          <p>{texts.t(contact.sealed ? 'desk.contact.sealed' : 'desk.replies.here')}</p>
        )}
      </div>
    </Section>
  );
}

function Reachable({ desk, idea, contact }: { desk: Desk; idea: Idea; contact: Contact }) {
  const texts = useTexts();
  const { deed, problem } = useDeed(desk.city.id, idea);
  const [asking, setAsking] = useState(false);
  const { name, phone, email } = contact;
  const forget = async () => {
    setAsking(false);
    await deed('contact.answered', {}, texts.t('desk.replied.done'), contact);
  };
  return (
    <>
      {name && <p>{name}</p>}
      {phone && (
        <a class="contact-way" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
          <Icon name="phone" />
          <span class="hidden">{texts.t('desk.replies.call', { phone: '' })}</span>
          <span>{phone}</span>
        </a>
      )}
      {email && (
        <a class="contact-way" href={`mailto:${encodeURIComponent(email)}?subject=${subjectOf(idea)}`}>
          <Icon name="mail" />
          <span class="hidden">{texts.t('desk.replies.write', { email: '' })}</span>
          <span>{email}</span>
        </a>
      )}
      <SaveProblem problem={problem} />
      <Buttons>
        <Button kind="quiet" icon="check" onClick={() => setAsking(true)}>
          {texts.t('desk.replied')}
        </Button>
      </Buttons>
      <WithIcon icon="lock" small>
        {texts.t('desk.contact.who', bodyWords(texts.language, desk.city.body.noun))}
      </WithIcon>
      <Sheet
        open={asking}
        title={texts.t('desk.replied.ask')}
        safe={{ text: texts.t('desk.replied.keep'), onChoose: () => setAsking(false) }}
        other={{ text: texts.t('desk.replied'), onChoose: () => void forget() }}
      >
        <p>{texts.t('desk.replied.lead')}</p>
      </Sheet>
    </>
  );
}

const subjectOf = ({ title, code }: Idea): string => encodeURIComponent(`${title} (${code})`);
