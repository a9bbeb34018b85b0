import type { DataOf } from '../../domain/kinds.ts';
import type { Change } from '../../protocol/change.ts';
import type { Catalogue } from '../../store/catalogue.ts';

/** Where words that were refused can be written on, and how they go into the draft of their field. */
export interface FieldAgain {
  draftId: string;
  href: string;
  /** The field's form with the refused words beside what is kept of it. */
  formOf: (kept: unknown) => unknown;
}

/** The field of the minutes that a refused change came from; undefined where there is none, or nobody may write in it now. */
export function minutesFieldOf(catalogue: Pick<Catalogue, 'get'>, change: Change): FieldAgain | undefined {
  const { kind, city, record, data } = change;
  if (!kind.startsWith('minutes.')) return undefined;
  const { meeting: meetingId = '' } = data as { meeting?: string };
  const meeting = catalogue.get(meetingId);
  if (meeting?.type !== 'meeting' || !catalogue.get(record)) return undefined;
  const home = `/${city}/meetings/${encodeURIComponent(meetingId)}/minutes`;
  const isLocked = meeting.minutes?.state === 'locked';
  if (kind === 'minutes.remark' || kind === 'minutes.reopen') {
    const said = kind === 'minutes.remark' ? (data as DataOf<'minutes.remark'>).text : reasonOf(data);
    const name = kind === 'minutes.remark' ? 'remark' : 'reopen';
    return {
      draftId: `minutes:${record}:${name}`,
      href: `${home}/read`,
      formOf: (kept) => ({ text: beside(textOf(kept), said) }),
    };
  }
  if (isLocked) return undefined;
  const href = `${home}?item=${encodeURIComponent(record)}`;
  if (kind === 'minutes.editText' || kind === 'minutes.editDecision') {
    const { from, to } = data as DataOf<'minutes.editText'>;
    return {
      draftId: `minutes:${record}:${kind === 'minutes.editText' ? 'text' : 'decision'}`,
      href,
      formOf: (kept) => ({
        from,
        ...(kept as object | undefined),
        to: beside((kept as { to?: string })?.to ?? '', to),
      }),
    };
  }
  return kind === 'minutes.decide' ? decideFieldOf(record, href, data as DataOf<'minutes.decide'>) : undefined;
}

/** Vote and dissents go back into the form, unless another vote has been entered there meanwhile. */
function decideFieldOf(
  item: string,
  href: string,
  { vote, dissents }: DataOf<'minutes.decide'>,
): FieldAgain | undefined {
  if (!vote && dissents.length === 0) return undefined;
  const counts = vote && {
    isVoted: true,
    on: vote.on,
    yes: String(vote.yes),
    no: String(vote.no),
    blank: String(vote.blank),
  };
  return {
    draftId: `minutes:${item}:decide`,
    href,
    formOf: (kept) => {
      const form = (kept ?? {}) as { isVoted?: boolean; dissents?: unknown[] };
      const again = dissents.map(({ person, text }) => ({ person, text }));
      return { ...(form.isVoted ? {} : counts), ...form, dissents: [...(form.dissents ?? []), ...again] };
    },
  };
}

const reasonOf = (data: unknown): string => (data as DataOf<'minutes.reopen'>).reason;
const textOf = (kept: unknown): string => String((kept as { text?: unknown } | undefined)?.text ?? '');

/** Both texts, one below the other; one where they are the same. */
const beside = (kept: string, again: string): string => (kept === '' || kept === again ? again : `${kept}\n\n${again}`);
