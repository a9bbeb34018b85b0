import { useEffect, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { LIMITS } from '../../domain/idea.ts';
import { cleanLine, cleanText, lengthOf } from '../../domain/plain-text.ts';
import { roleIn } from '../../domain/scope.ts';
import { dropDraftPhoto } from '../../store/draft-photos.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, TextArea, TextField } from '../parts/field.tsx';
import { BarState } from '../parts/frame.tsx';
import { Note } from '../parts/note.tsx';
import { BackLink } from '../parts/section.tsx';
import { InstallFirst } from '../shell/install-first.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { AreaField } from './area-field.tsx';
import { type CheckedField, checkDraft, explainProblem, FIELD_IDS, type Problem } from './check-draft.ts';
import type { DraftKeeper, DraftSaving } from './draft-keeper.ts';
import { DiscardedNote, DraftNewsNote, OtherDrafts } from './draft-notes.tsx';
import { GoalsField } from './goals-field.tsx';
import type { IdeaDraft } from './idea-draft.ts';
import { Opening } from './opening.tsx';
import { PhotoField } from './photo-field.tsx';
import { PlaceField } from './place-field.tsx';
import { ReplyFields } from './reply-fields.tsx';
import { useDraftKeeper } from './use-draft-keeper.ts';
import { useGiving } from './use-giving.ts';

const FORM_ID = 'idea-form';

/** Gives an idea: a title is enough. What is typed is on the disk within a moment and stays there until it is sent. */
export function IdeaFormPage() {
  const texts = useTexts();
  const city = useCity();
  const keeper = useDraftKeeper(city);
  if (!city || !keeper) return <Opening title={texts.t('idea.new')} />;
  return <IdeaForm key={keeper.openedAs} city={city} keeper={keeper} />;
}

function IdeaForm({ city, keeper }: { city: City; keeper: DraftKeeper }) {
  const texts = useTexts();
  const { attempt, failure, give } = useGiving(city, keeper);
  const [discarded, setDiscarded] = useState<IdeaDraft>();
  useForgettingPhotos(keeper, discarded);
  const draft = keeper.form.value;
  const problems = attempt > 0 ? checkDraft(draft) : [];

  useScreen({ title: texts.t('idea.new'), bar: <SendBar saving={keeper.saving.value} /> });

  const discard = () => void keeper.discard().then(setDiscarded);
  const undo = () => {
    if (discarded) keeper.restore(discarded);
    setDiscarded(undefined);
    document.getElementById(FIELD_IDS.title)?.focus();
  };
  return (
    <>
      <BackLink href={`/${city.id}`}>{texts.t('back')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('idea.new')}</h1>
      <p>{texts.t('idea.form.lead')}</p>
      <InstallFirst />
      <DraftNewsNote keeper={keeper} onDiscard={discard} />
      {discarded && <DiscardedNote onUndo={undo} />}
      <OtherDrafts city={city} keeper={keeper} />
      {problems.length > 0 && <Summary problems={problems} attempt={attempt} />}
      <form
        id={FORM_ID}
        class="form"
        noValidate
        onKeyDown={keepEnterFromSending}
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <Fields city={city} keeper={keeper} problems={problems} />
      </form>
      {failure && <GiveFailure reason={failure} keeper={keeper} onAgain={give} />}
      <p class="soft small-text">
        {texts.t('idea.anonymous')} · <a href="/privacy">{texts.t('privacy')}</a>
      </p>
    </>
  );
}

/** Photos of an emptied draft go when it can no longer be brought back. */
function useForgettingPhotos(keeper: DraftKeeper, discarded: IdeaDraft | undefined): void {
  const { db } = useApp();
  useEffect(
    () => () => {
      const kept = new Set(keeper.form.peek().photos.map(({ hash }) => hash));
      for (const { hash } of discarded?.photos ?? []) {
        if (!kept.has(hash)) void dropDraftPhoto(db, hash, keeper.id.peek()).catch(() => undefined);
      }
    },
    [db, keeper, discarded],
  );
}

/** Enter on a phone's keyboard means "done with this line"; what cannot be taken back is sent by its button alone. */
function keepEnterFromSending(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.isComposing) event.preventDefault();
}

type FieldsProps = { city: City; keeper: DraftKeeper; problems: readonly Problem[] };

function Fields({ city, keeper, problems }: FieldsProps) {
  const texts = useTexts();
  const isMember = useCatalogue(({ scopes }) => roleIn(city.id, scopes) !== undefined);
  const draft = keeper.form.value;
  const change = keeper.change;
  const errorOf = (field: CheckedField) => {
    const problem = problems.find((each) => each.field === field);
    return problem && explainProblem(texts, problem);
  };
  const textLength = lengthHint(texts, cleanText(draft.text), LIMITS.text);
  return (
    <>
      <TextField
        id={FIELD_IDS.title}
        label={texts.t('idea.title')}
        hint={lengthHint(texts, cleanLine(draft.title), LIMITS.title) ?? texts.t('idea.form.title.hint')}
        error={errorOf('title')}
        required
        autoComplete="off"
        value={draft.title}
        onValue={(title) => change({ title })}
      />
      <AreaField city={city} draft={draft} onChange={change} />
      <TextArea
        id={FIELD_IDS.text}
        label={texts.t('idea.description')}
        optional={texts.t('optional')}
        hint={
          <>
            {textLength && <b>{textLength}. </b>}
            {texts.t('privacy.noSensitive')}
          </>
        }
        error={errorOf('text')}
        value={draft.text}
        onValue={(text) => change({ text })}
      />
      {city.goals.length > 0 && <GoalsField city={city} draft={draft} onChange={change} />}
      <PlaceField
        draft={draft}
        onChange={change}
        hint={lengthHint(texts, cleanLine(draft.place), LIMITS.place)}
        error={errorOf('place')}
      />
      <PhotoField city={city} keeper={keeper} />
      <ReplyFields city={city} draft={draft} onChange={change} errorOf={errorOf} isMember={isMember} />
    </>
  );
}

/** How much room is left, told only when it becomes scarce, or how much is too much. */
function lengthHint(texts: Translator, cleaned: string, most: number): string | undefined {
  const left = most - lengthOf(cleaned);
  if (left < 0) return texts.t('idea.form.over', { n: -left });
  return left <= Math.max(20, most / 20) ? texts.t('idea.form.left', { n: left }) : undefined;
}

/** Problems whose sentence says by itself what it is about. */
const SPEAKS_FOR_ITSELF = new Set<Problem['kind']>(['no-consent', 'no-author-consent', 'odd-phone', 'odd-email']);

function Summary({ problems, attempt }: { problems: readonly Problem[]; attempt: number }) {
  const texts = useTexts();
  const nameOf: Partial<Record<CheckedField, string>> = {
    title: texts.t('idea.title'),
    text: texts.t('idea.description'),
    place: texts.t('meeting.place'),
    authorName: texts.t('idea.form.behalf.name'),
    phone: texts.t('idea.form.contact.phone'),
    authorPhone: texts.t('idea.form.contact.phone'),
    email: texts.t('idea.form.contact.email'),
    authorEmail: texts.t('idea.form.contact.email'),
  };
  const errors = problems.map((problem) => {
    const name = SPEAKS_FOR_ITSELF.has(problem.kind) ? undefined : nameOf[problem.field];
    const words = explainProblem(texts, problem);
    return {
      fieldId: FIELD_IDS[problem.field],
      text: name ? texts.t('app.fieldProblem', { field: name, problem: words }) : words,
    };
  });
  return <ErrorSummary title={texts.t('error.summary', { n: errors.length })} errors={errors} attempt={attempt} />;
}

function SendBar({ saving }: { saving: DraftSaving }) {
  const texts = useTexts();
  return (
    <>
      <BarState icon={saving.kind === 'failed' ? 'warning' : 'saved'}>{savingWords(texts, saving)}</BarState>
      <Button type="submit" form={FORM_ID}>
        {texts.t('send')}
      </Button>
    </>
  );
}

function savingWords(texts: Translator, saving: DraftSaving): string {
  switch (saving.kind) {
    case 'nothing':
      return texts.t('idea.form.autosave');
    case 'saved':
      return texts.t('idea.form.draftSaved', { time: texts.formatTime(saving.atMs) });
    case 'failed':
      return texts.explainRefusal(saving.reason);
  }
}

/** The idea could not be kept; nothing is lost, and where room is the matter, the text can go without its photos. */
function GiveFailure({ reason, keeper, onAgain }: { reason: string; keeper: DraftKeeper; onAgain: () => void }) {
  const texts = useTexts();
  const { db } = useApp();
  const withoutPhotos = async () => {
    const { photos } = keeper.form.peek();
    keeper.change({ photos: [] });
    for (const { hash } of photos) await dropDraftPhoto(db, hash, keeper.id.peek()).catch(() => undefined);
    onAgain();
  };
  return (
    <Note tone="webcap" role="alert" title={texts.t('idea.form.notSaved')}>
      <p>{texts.explainRefusal(reason)}</p>
      {reason === 'storage-full' && keeper.form.value.photos.length > 0 && (
        <div class="btns">
          <Button size="compact" onClick={() => void withoutPhotos()}>
            {texts.t('idea.form.withoutPhotos')}
          </Button>
        </div>
      )}
    </Note>
  );
}
