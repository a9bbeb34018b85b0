import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { City } from '../../domain/city.ts';
import type { DomainRecord } from '../../domain/idea.ts';
import { orderOfNewMatter } from '../../domain/meeting/agenda.ts';
import { MEETING_LIMITS } from '../../domain/meeting/meeting-rules.ts';
import type { AgendaItem, ItemLink, Meeting } from '../../domain/meeting/records.ts';
import { cleanLine, cleanText, lengthOf } from '../../domain/plain-text.ts';
import { newRecordId } from '../../store/author.ts';
import { useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { hasPersonalCode } from '../ideas/personal-code.ts';
import { useCatalogue } from '../live.ts';
import { AllocationPick } from '../money/allocation-pick.tsx';
import { Button, Buttons } from '../parts/button.tsx';
import { TextArea, TextField } from '../parts/field.tsx';
import { IdeaPick } from './idea-pick.tsx';
import { StatementPick } from './statement-pick.tsx';
import { useActs } from './use-acts.ts';
import { useDraft } from './use-draft.ts';

const linkSchema = z.object({
  kind: z.enum(['idea', 'statement', 'proposal', 'allocation']),
  id: z.string(),
  title: z.string(),
  code: z.optional(z.string()),
});
const draftSchema = z.object({
  title: z.catch(z.string(), ''),
  preparation: z.catch(z.string(), ''),
  links: z.catch(z.array(linkSchema), []),
});
type ItemDraft = z.infer<typeof draftSchema>;

export type ItemFormProps = {
  city: City;
  agenda: readonly AgendaItem[];
  onClose: () => void;
} & ({ item: AgendaItem; meeting?: undefined } | { meeting: Meeting; item?: undefined });

/** Writes a new matter, or changes one: its title, what was prepared, and what it is about. */
export function ItemForm({ city, agenda, onClose, ...about }: ItemFormProps) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const { actOfDraft, problem } = useActs(city);
  const [wrong, setWrong] = useState<{ title?: string; preparation?: string }>({});
  const [newId] = useState(newRecordId);
  const { item: given, meeting } = about;
  // Whoever goes on writing while a new matter is being kept changes the one that was added.
  const item = given ?? agenda.find(({ id }) => id === newId);
  const areas = useCatalogue((catalogue) => meeting?.areas ?? areasOfMeeting(catalogue.get(given?.meetingId ?? '')));
  const draftId = given ? `item:${given.id}` : `agenda:${meeting.id}`;
  const draft = useDraft<ItemDraft>(draftId, (kept) => draftSchema.safeParse(kept ?? item).data ?? EMPTY);
  if (!draft) return null;
  const { title, preparation, links } = draft.value;
  const change = (part: Partial<ItemDraft>) => {
    setWrong({});
    draft.change(part);
  };
  const unlink = (id: string) => change({ links: links.filter((link) => link.id !== id) });
  const save = async () => {
    const complaints = complain(texts.t, draft.value);
    setWrong(complaints);
    if (Object.keys(complaints).length > 0) return form.current?.querySelector<HTMLElement>('.wrong .input')?.focus();
    const ideas = links.map(({ code, ...link }) => ({ ...link, ...(code === undefined ? {} : { code }) }));
    const words = { title, preparation, links: ideas };
    const saved = item
      ? actOfDraft('agenda.correctItem', item, changed(item, words), texts.t('call.item.saved'), draftId)
      : meeting &&
        actOfDraft(
          'agenda.addItem',
          { id: newId, scope: meeting.scope },
          { ...words, meetingId: meeting.id, kind: 'matter', order: orderOfNewMatter(agenda) },
          texts.t('call.item.added'),
          draftId,
        );
    if ((await saved) && draft.isStill(draft.value)) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class={item ? 'form item-form' : 'paper form item-form'}
      noValidate
      aria-label={item ? item.title : texts.t('agendaItem.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={texts.t('call.item.title')}
        error={wrong.title}
        required
        autoComplete="off"
        value={title}
        onValue={(value) => change({ title: value })}
      />
      <TextArea
        label={texts.t('call.item.preparation')}
        optional={texts.t('optional')}
        hint={texts.t('call.item.preparation.hint')}
        error={wrong.preparation}
        value={preparation}
        onValue={(value) => change({ preparation: value })}
      />
      <IdeaPick
        city={city}
        links={links.filter((link) => !isStatement(link))}
        onPick={(link) => change(withLink(draft.value, link))}
        onUnlink={unlink}
      />
      <StatementPick
        city={city}
        areas={areas}
        links={links.filter(isStatement)}
        onPick={(link) => change(withLink(draft.value, link))}
        onUnlink={unlink}
      />
      <AllocationPick city={city} links={links} onPick={(link) => change({ links: [...links, link] })} />
      <SaveProblem problem={problem ?? draft.problem} />
      <Buttons>
        <Button type="submit">{texts.t('save')}</Button>
        <Button kind="quiet" onClick={() => void draft.drop().then(onClose)}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

const isStatement = ({ kind }: Pick<ItemLink, 'kind'>): boolean => kind === 'statement' || kind === 'proposal';

const areasOfMeeting = (record: DomainRecord | undefined): readonly string[] =>
  record?.type === 'meeting' ? record.areas : [];

/** What differs from the item: whatever somebody else changes meanwhile stays. */
function changed(item: AgendaItem, words: Pick<AgendaItem, 'title' | 'preparation' | 'links'>) {
  const { title, preparation, links } = words;
  const idsOf = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join();
  return {
    ...(title === item.title ? {} : { title }),
    ...(preparation === item.preparation ? {} : { preparation }),
    ...(idsOf(links) === idsOf(item.links) ? {} : { links }),
  };
}

/** With one more link, and its title where nothing is written yet. */
const withLink = ({ links, title }: ItemDraft, link: ItemLink): Partial<ItemDraft> => ({
  links: [...links, link],
  ...(title.trim() ? {} : { title: link.title }),
});

const EMPTY: ItemDraft = { title: '', preparation: '', links: [] };

/** Why an item cannot be kept as it is written, by field. */
function complain(t: ReturnType<typeof useTexts>['t'], { title, preparation }: ItemDraft) {
  const tooLong = (text: string, most: number) =>
    lengthOf(cleanText(text)) > most ? t('error.tooLong', { n: most }) : undefined;
  const personal = (text: string) => (hasPersonalCode(text) ? t('idea.form.personalCode') : undefined);
  const wrong = {
    title: cleanLine(title) ? (tooLong(title, MEETING_LIMITS.title) ?? personal(title)) : t('error.required'),
    preparation: tooLong(preparation, MEETING_LIMITS.preparation) ?? personal(preparation),
  };
  return {
    ...(wrong.title ? { title: wrong.title } : {}),
    ...(wrong.preparation ? { preparation: wrong.preparation } : {}),
  };
}
