import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Membership, memberFeeIdOf } from '../../../domain/committee/records.ts';
import { officesOn } from '../../../domain/committee/roster.ts';
import { LIMITS } from '../../../domain/idea.ts';
import { cleanLine } from '../../../domain/plain-text.ts';
import { useApp, useTexts } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Meta, MetaItem } from '../../parts/rows.tsx';
import { SendTag } from '../../parts/tag.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import { useOnce } from '../../use-once.ts';
import { useFocusHere } from '../use-focus-here.ts';
import { BoundInvitation } from './bound-invitation.tsx';
import type { SeatsProps } from './members-part.tsx';
import { enterSeat, takeBack } from './seat-deeds.ts';
import { SeatForm } from './seat-form.tsx';
import { daysWords } from './seat-words.ts';

type PersonProps = SeatsProps & { membership: Membership };
type SeatRowProps = PersonProps & { deputies: readonly Membership[] };

/** One person of the roster, with what can be done: correct, end, invite; below a member their personal deputies. */
export function SeatRow({ deputies, ...props }: SeatRowProps) {
  const texts = useTexts();
  const { membership, term } = props;
  const [adding, setAdding] = useState(false);
  const mayHaveDeputy = term.deputies === 'personal' && membership.role === 'member' && deputies.length === 0;
  return (
    <li class="parcel seat-kept">
      <PersonPart {...props}>
        {mayHaveDeputy && !adding && (
          <Button
            kind="quiet"
            size="compact"
            label={`${texts.t('seats.deputy.add')}: ${membership.name}`}
            onClick={() => setAdding(true)}
          >
            {texts.t('seats.deputy.add')}
          </Button>
        )}
      </PersonPart>
      {mayHaveDeputy && adding && <DeputyForm {...props} onClose={() => setAdding(false)} />}
      {deputies.map((deputy) => (
        <div key={deputy.id} class="seat-deputy">
          <PersonPart {...props} membership={deputy} />
        </div>
      ))}
    </li>
  );
}

function PersonPart({ children, ...props }: PersonProps & { children?: ComponentChildren }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const { city, term, membership, memberships, offices, day, keeping } = props;
  const [open, setOpen] = useState<'edit' | 'invite' | undefined>(undefined);
  const isYouth = useCatalogue(() => {
    const fee = catalogue.get(memberFeeIdOf(membership.id));
    return fee?.type === 'memberFee' && fee.isYouth;
  });
  const part = useFocusBack<HTMLDivElement>(open === 'edit');
  if (open === 'edit') {
    return (
      <div ref={part}>
        <SeatForm
          membership={membership}
          isYouth={isYouth}
          memberships={memberships}
          offices={offices}
          keeping={keeping}
          onClose={() => setOpen(undefined)}
        />
      </div>
    );
  }
  const held = officesOn(offices, term, day).filter(({ person }) => person === membership.person);
  const isWholeTerm = membership.from === term.from && (membership.to === null || membership.to === term.to);
  return (
    <div ref={part} class="seat-person">
      <p class="row-title">
        <span class="seat-place num">{membership.order}</span> {membership.name}
      </p>
      <Meta>
        {keeping.changes.unsent.has(membership.id) && <SendTag state="saved">{texts.t('seats.requested')}</SendTag>}
        {held.map(({ id, role }) => (
          <MetaItem key={id} icon="seat">
            {texts.t(role)}
          </MetaItem>
        ))}
        {membership.role === 'deputy' && (
          <MetaItem icon="deputy">{texts.t(term.deputies === 'personal' ? 'deputy.personal' : 'deputy')}</MetaItem>
        )}
        {membership.village && <MetaItem icon="place">{membership.village}</MetaItem>}
        {membership.represents && <MetaItem icon="people">{membership.represents}</MetaItem>}
        {membership.isCouncillor && <MetaItem>{texts.t('seats.councillor')}</MetaItem>}
        {membership.isElectedOfficial && <MetaItem>{texts.t('seats.electedOfficial')}</MetaItem>}
        {isYouth && <MetaItem>{texts.t('seats.youth')}</MetaItem>}
        {!isWholeTerm && <MetaItem icon="clock">{daysWords(texts, membership)}</MetaItem>}
      </Meta>
      <Buttons>
        <Button
          kind="quiet"
          size="compact"
          label={`${texts.t('edit')}: ${membership.name}`}
          onClick={() => setOpen('edit')}
        >
          {texts.t('edit')}
        </Button>
        <Button
          kind="quiet"
          size="compact"
          expanded={open === 'invite'}
          label={`${texts.t('seats.invite')}: ${membership.name}`}
          onClick={() => setOpen(open === 'invite' ? undefined : 'invite')}
        >
          {texts.t('seats.invite')}
        </Button>
        {children}
      </Buttons>
      {open === 'invite' && (
        <BoundInvitation city={city} area={term.area} person={membership} as={held.length > 0 ? 'officer' : 'member'} />
      )}
    </div>
  );
}

/** A personal deputy for a member who has none: one name, then on. */
function DeputyForm({ city, term, membership, keeping, onClose }: PersonProps & { onClose: () => void }) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const once = useOnce();
  const save = async () => {
    if (!cleanLine(name)) return setWrong(texts.t('error.required'));
    const { order, from, id: deputyOf } = membership;
    const seat = { name, role: 'deputy', order, from, deputyOf } as const;
    const deed = enterSeat(city, term, seat);
    if (await keeping.keep([deed], texts.t('seats.added', { name: cleanLine(name) }), takeBack([deed]))) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="flow-s"
      aria-label={`${texts.t('seats.deputy.add')}: ${membership.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <TextField
        label={texts.t('deputy.personal')}
        error={wrong}
        maxLength={LIMITS.name}
        autoComplete="off"
        value={name}
        onValue={setName}
      />
      <Buttons>
        <Button type="submit" size="compact">
          {texts.t('save')}
        </Button>
        <Button kind="quiet" size="compact" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}
