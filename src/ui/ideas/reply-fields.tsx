import type { City } from '../../domain/city.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { Tick } from '../parts/tick.tsx';
import { type CheckedField, FIELD_IDS } from './check-draft.ts';
import { type IdeaDraft, isForOther } from './idea-draft.ts';

export type ReplyFieldsProps = {
  city: City;
  draft: IdeaDraft;
  onChange: (patch: Partial<IdeaDraft>) => void;
  errorOf: (field: CheckedField) => string | undefined;
  /** Members write down from paper too; others only find it where they write for somebody. */
  isMember: boolean;
};

/** Who wants a reply and where, and whose idea it is. Nobody's details are seen by the public. */
export function ReplyFields(props: ReplyFieldsProps) {
  const { draft, onChange, isMember } = props;
  const texts = useTexts();
  const forOther = isForOther(draft);
  return (
    <div class="ticks">
      {!forOther && (
        <Tick
          label={texts.t('idea.wantAnswer')}
          checked={draft.wantsReply}
          onChecked={(wantsReply) => onChange({ wantsReply })}
        />
      )}
      {!forOther && draft.wantsReply && <OwnDetails {...props} />}
      <Tick
        label={texts.t('idea.onBehalf')}
        checked={draft.onBehalf}
        onChecked={(onBehalf) => onChange({ onBehalf, fromPaper: draft.fromPaper && (onBehalf || isMember) })}
      />
      {(isMember || forOther) && (
        <Tick
          label={texts.t('idea.paper')}
          note={texts.t('idea.form.paper.hint')}
          checked={draft.fromPaper}
          onChecked={(fromPaper) => onChange({ fromPaper })}
        />
      )}
      {forOther && <AuthorDetails {...props} />}
    </div>
  );
}

function OwnDetails({ city, draft, onChange, errorOf }: ReplyFieldsProps) {
  const texts = useTexts();
  return (
    <div class="inset flow">
      <p class="small-text">{texts.t('idea.form.reply.hint')}</p>
      <SealedNote draft={draft} onChange={onChange} />
      <TextField
        id={FIELD_IDS.phone}
        label={texts.t('idea.form.contact.phone')}
        optional={texts.t('optional')}
        error={errorOf('phone')}
        inputMode="tel"
        autoComplete="tel"
        value={draft.phone}
        onValue={(phone) => onChange({ phone })}
      />
      <TextField
        id={FIELD_IDS.email}
        label={texts.t('idea.form.contact.email')}
        optional={texts.t('optional')}
        error={errorOf('email')}
        inputMode="email"
        autoComplete="email"
        value={draft.email}
        onValue={(email) => onChange({ email })}
      />
      <Tick
        id={FIELD_IDS.consent}
        label={texts.t('privacy.consent')}
        checked={draft.consent}
        onChecked={(consent) => onChange({ consent })}
        error={errorOf('consent')}
      />
      <p class="small-text">{texts.t('idea.form.contact.who', bodyWords(texts.language, city.body.noun))}</p>
    </div>
  );
}

/** Details given before cannot be read back on this device, only sent as they are, replaced or taken out. */
function SealedNote({ draft, onChange }: Pick<ReplyFieldsProps, 'draft' | 'onChange'>) {
  const texts = useTexts();
  if (!draft.sealedContact) return null;
  return (
    <Note icon="lock">
      {texts.t('idea.form.contact.sealed')}
      <Buttons>
        <Button kind="quiet" size="compact" onClick={() => onChange({ sealedContact: null })}>
          {texts.t('idea.form.contact.unseal')}
        </Button>
      </Buttons>
    </Note>
  );
}

/** The fields are the author's, so the browser must not offer the writer's own details. */
function AuthorDetails(props: ReplyFieldsProps) {
  const { draft, onChange, errorOf } = props;
  const texts = useTexts();
  return (
    <div class="inset flow">
      <p class="small-text">{texts.t('idea.form.behalf.private')}</p>
      <SealedNote draft={draft} onChange={onChange} />
      <TextField
        id={FIELD_IDS.authorName}
        label={texts.t('idea.form.behalf.name')}
        optional={texts.t('optional')}
        error={errorOf('authorName')}
        autoComplete="off"
        value={draft.authorName}
        onValue={(authorName) => onChange({ authorName })}
      />
      <Tick
        label={texts.t('idea.wantsAnswer')}
        note={texts.t('idea.form.behalf.replyHint')}
        checked={draft.wantsReply}
        onChecked={(wantsReply) => onChange({ wantsReply })}
      />
      {draft.wantsReply && (
        <>
          <TextField
            id={FIELD_IDS.authorPhone}
            label={texts.t('idea.form.contact.phone')}
            optional={texts.t('optional')}
            error={errorOf('authorPhone')}
            inputMode="tel"
            autoComplete="off"
            value={draft.authorPhone}
            onValue={(authorPhone) => onChange({ authorPhone })}
          />
          <TextField
            id={FIELD_IDS.authorEmail}
            label={texts.t('idea.form.contact.email')}
            optional={texts.t('optional')}
            error={errorOf('authorEmail')}
            inputMode="email"
            autoComplete="off"
            value={draft.authorEmail}
            onValue={(authorEmail) => onChange({ authorEmail })}
          />
        </>
      )}
      <AuthorConsent {...props} />
      <p class="small-text">{texts.t('idea.form.behalf.readBack')}</p>
    </div>
  );
}

/** Spoken, after the sentence was read aloud, or written on the paper; either is enough. */
function AuthorConsent({ draft, onChange, errorOf }: ReplyFieldsProps) {
  const texts = useTexts();
  const error = errorOf('authorConsent');
  return (
    <>
      {draft.onBehalf && (
        <>
          <p>{texts.t('idea.form.behalf.readAloud')}</p>
          <Tick
            id={FIELD_IDS.authorConsent}
            label={texts.t('idea.form.behalf.consent')}
            checked={draft.spokenConsent}
            onChecked={(spokenConsent) => onChange({ spokenConsent })}
            error={error}
          />
        </>
      )}
      {draft.fromPaper && (
        <Tick
          id={draft.onBehalf ? undefined : FIELD_IDS.authorConsent}
          label={texts.t('idea.form.paper.consent')}
          checked={draft.paperConsent}
          onChecked={(paperConsent) => onChange({ paperConsent })}
          error={draft.onBehalf ? undefined : error}
        />
      )}
    </>
  );
}
