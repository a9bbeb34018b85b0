import { useRoute } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import type { Statement } from '../../domain/voice/records.ts';
import { useTexts } from '../app.ts';
import { ShareButtons } from '../ideas/share-buttons.tsx';
import { useCatalogue } from '../live.ts';
import '../look/meetings.css';
import '../look/voice.css';
import { ButtonLink, Buttons } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Note } from '../parts/note.tsx';
import { Meta } from '../parts/rows.tsx';
import { BackLink, Section, WithIcon } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { WordsField } from '../words/words-field.tsx';
import { AnswerPart } from './answer-part.tsx';
import { ApprovePart } from './approve-part.tsx';
import { type OpenStatement, statementIdOf, textOf, useStatement, voicePath } from './seen-statements.ts';
import { SendPart } from './send-part.tsx';
import { StatementDetails } from './statement-details.tsx';
import { StatementIdeas } from './statement-ideas.tsx';
import { StatementTags } from './statement-tags.tsx';
import { useStatementWords } from './use-statement-words.ts';
import { formWords } from './voice-words.ts';
import { WithdrawPart } from './withdraw-part.tsx';

/** One statement: what it says, where it stands, and for its committee what comes next. */
export function StatementPage() {
  const city = useCity();
  const { params } = useRoute();
  return city && params['id'] ? <Opened key={params['id']} city={city} id={params['id']} /> : null;
}

function Opened({ city, id }: { city: City; id: string }) {
  const open = useStatement(city, id);
  const isComplete = useCatalogue((catalogue) => catalogue.complete);
  if (open) return <Shown open={open} />;
  return isComplete ? <Missing city={city} /> : null;
}

function Missing({ city }: { city: City }) {
  const texts = useTexts();
  useScreen({ title: texts.t('statements') });
  return (
    <>
      <BackLink href={voicePath(city)}>{texts.t('statements')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('voice.missing')}</h1>
      <Empty title={texts.t('voice.missing.lead')}>
        <ButtonLink href={voicePath(city)}>{texts.t('statements')}</ButtonLink>
      </Empty>
    </>
  );
}

function Shown({ open }: { open: OpenStatement }) {
  const texts = useTexts();
  const { city, seen, own, mayLead } = open;
  const isPublic = seen.type === 'publicStatement' || seen.sent !== undefined;
  useScreen({ title: seen.title });
  return (
    <>
      <BackLink href={voicePath(city)}>{texts.t('statements')}</BackLink>
      <div class="idea-head">
        <p class="soft strong">{formWords(texts, seen)}</p>
        <h1 tabIndex={-1}>{seen.title}</h1>
        <Meta>
          <StatementTags seen={seen} />
        </Meta>
      </div>
      {own?.approved && !own.number && <WithIcon icon="clock">{texts.t('voice.number.coming')}</WithIcon>}
      {seen.withdrawn && (
        <Note tone="tar" icon="stopped">
          {texts.t('voice.withdrawn.because', {
            date: texts.formatDate(seen.withdrawn.atMs),
            reason: seen.withdrawn.reason,
          })}
        </Note>
      )}
      <StatementDetails open={open} />
      <Section title={texts.t('voice.text')}>
        {own ? <OwnText city={city} statement={own} /> : <p class="said statement-text">{textOf(seen)}</p>}
      </Section>
      {seen.answer && (
        <Section
          title={texts.t('voice.answer')}
          aside={texts.t('voice.answer.on', { day: texts.formatDay(seen.answer.on) })}
        >
          <p class="said statement-text">{seen.answer.text}</p>
        </Section>
      )}
      <StatementIdeas city={city} ids={seen.ideaIds} />
      {own && mayLead && <NextStep city={city} statement={own} />}
      {isPublic ? (
        <Buttons section>
          <ShareButtons shared={{ title: seen.title, path: voicePath(city, statementIdOf(seen)) }} />
        </Buttons>
      ) : (
        <WithIcon icon="hide" small>
          {texts.t('voice.onlyHere')}
        </WithIcon>
      )}
      {own && mayLead && <WithdrawPart city={city} statement={own} />}
    </>
  );
}

function OwnText({ city, statement }: { city: City; statement: Statement }) {
  const texts = useTexts();
  const shared = useStatementWords(city, statement);
  if (shared.isLocked) return <p class="said statement-text">{statement.text.text || texts.t('voice.text.none')}</p>;
  return <WordsField shared={shared} label={texts.t(statement.form)} hint={texts.t('minutes.text.hint')} rows={8} />;
}

/** What officers do next: approve, send, then write down the answer. */
function NextStep({ city, statement }: { city: City; statement: Statement }) {
  if (statement.withdrawn) return null;
  if (!statement.approved) return <ApprovePart city={city} statement={statement} />;
  return statement.sent ? (
    <AnswerPart city={city} statement={statement} />
  ) : (
    <SendPart city={city} statement={statement} approved={statement.approved} />
  );
}
