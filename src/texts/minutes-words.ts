import type { DocumentItem, MinutesDocument, Movement } from '../domain/meeting/minutes-schema.ts';
import type { Translator } from './translate.ts';

/** A line of the head: when, where. */
export interface MinutesFact {
  term: string;
  lines: string[];
}

/** A part of an item, in the order it is read. */
export type MinutesPart =
  /** Written by people; line breaks are theirs. */
  | { kind: 'text'; words: string }
  /** A customary sentence. */
  | { kind: 'sentence'; words: string }
  | { kind: 'heading'; words: string }
  | { kind: 'decision'; words: string };

export interface MinutesSection {
  id: string;
  /** "4 §" in formal minutes, "4." in a memo. */
  number: string;
  title: string;
  parts: MinutesPart[];
}

/** The minutes as people read them, in one language. */
export interface MinutesWords {
  title: string;
  under: string;
  facts: MinutesFact[];
  participants: { heading: string; lines: string[] }[];
  sections: MinutesSection[];
}

/**
 * Says the minutes in the words that are customary for them (facts.md 3.1): formal with paragraphs and lists, or a light
 * memo. Names always stand in their plain form, so that no language has to inflect them.
 */
export function wordsOfMinutes(texts: Translator, document: MinutesDocument): MinutesWords {
  const isFormal = document.form === 'minutes';
  const { number, committees } = document;
  const name = texts.t(isFormal ? 'minutes' : 'minutes.memo');
  const meeting = number && texts.t('minutes.doc.number', { number: `${number.ordinal}/${number.year}` });
  return {
    title: meeting ? `${name}, ${lowerFirst(meeting)}` : name,
    under: texts.formatList(committees.map(({ titles }) => titles[texts.language])),
    facts: factsOf(texts, document),
    participants: isFormal ? formalParticipants(texts, document) : lightParticipants(texts, document),
    sections: document.items.map((item) => sectionOf(texts, document, item)),
  };
}

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

function factsOf(texts: Translator, document: MinutesDocument): MinutesFact[] {
  const { openedAtMs, closedAtMs, calledForMs, breaks, place } = document;
  const day = texts.formatWeekdayDate(openedAtMs ?? calledForMs);
  const from = texts.formatClock(openedAtMs ?? calledForMs);
  const whole =
    closedAtMs === null
      ? texts.t('minutes.doc.when.from', { day, from })
      : texts.t('minutes.doc.when.between', { day, from, to: texts.formatClock(closedAtMs) });
  const isLate = openedAtMs !== null && texts.formatClock(openedAtMs) !== texts.formatClock(calledForMs);
  const called = texts.t('minutes.doc.calledFor', { time: texts.formatClock(calledForMs) });
  const facts = [
    { term: texts.t('minutes.doc.when'), lines: isLate ? [whole, called] : [whole] },
    { term: texts.t('meeting.place'), lines: place ? [place] : [] },
    {
      term: texts.t('meeting.break'),
      lines: breaks.map(({ fromMs, toMs }) =>
        toMs === null
          ? texts.t('minutes.doc.breakFrom', { from: texts.formatClock(fromMs) })
          : texts.t('minutes.doc.breakBetween', { from: texts.formatClock(fromMs), to: texts.formatClock(toMs) }),
      ),
    },
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}

const withNote = (name: string, notes: (string | undefined)[]): string => [name, ...notes.filter(Boolean)].join(', ');

/** Namesakes are told apart by their village (facts.md 7.3). */
function nameIn(document: MinutesDocument, { name, village }: { name: string; village: string }): string {
  const isShared = document.members.filter((each) => each.name === name).length > 1;
  return isShared && village ? `${name} (${village})` : name;
}

function formalParticipants(texts: Translator, document: MinutesDocument): MinutesWords['participants'] {
  const { members, deputies, absent } = document;
  const far = (isRemote: boolean) => (isRemote ? texts.t('minutes.doc.remote') : undefined);
  const lists = [
    {
      heading: texts.t('members'),
      lines: members.map((member) =>
        withNote(nameIn(document, member), [
          texts.t(`minutes.doc.${member.office ?? 'member'}.long`),
          far(member.isRemote),
        ]),
      ),
    },
    {
      heading: texts.t('minutes.doc.deputies'),
      lines: deputies.map(({ name, forName, isRemote }) =>
        withNote(name, [texts.t('minutes.doc.for', { name: forName }), far(isRemote)]),
      ),
    },
    {
      heading: texts.t('absent'),
      lines: absent.map(({ name, told }) => withNote(name, [told ? texts.t('minutes.doc.absent.told') : undefined])),
    },
    { heading: texts.t('otherAttendees'), lines: othersOf(texts, document) },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}

function othersOf(texts: Translator, { others, guestCount }: MinutesDocument): string[] {
  const named = others.map(({ name, role, stays }) =>
    withNote(name, [
      texts.t(`minutes.doc.role.${role}`),
      ...(stays ?? []).map(({ fromMs, toMs }) =>
        toMs === null
          ? texts.t('minutes.doc.stayFrom', { from: texts.formatClock(fromMs) })
          : texts.t('minutes.doc.stay', { from: texts.formatClock(fromMs), to: texts.formatClock(toMs) }),
      ),
    ]),
  );
  return guestCount ? [...named, texts.t('minutes.doc.guests', { n: guestCount })] : named;
}

/** "Nimi (pj.), Nimi, Nimi (siht.)" in one line, as memos have it. */
function lightParticipants(texts: Translator, document: MinutesDocument): MinutesWords['participants'] {
  const { members, deputies, absent, chair, secretary } = document;
  const short = (name: string, office: 'chair' | 'viceChair' | 'secretary' | undefined) =>
    office ? `${name} (${texts.t(`minutes.doc.${office}.short`)})` : name;
  const officeOf = (name: string, office?: 'chair' | 'viceChair') =>
    name === secretary ? 'secretary' : name === chair ? 'chair' : office;
  const here = [
    ...members.map((member) => short(nameIn(document, member), officeOf(member.name, member.office))),
    ...deputies.map(({ name, forName }) => withNote(name, [texts.t('minutes.doc.for', { name: forName })])),
  ];
  const lists = [
    { heading: texts.t('present'), lines: here.length > 0 ? [here.join('; ')] : [] },
    { heading: texts.t('absent'), lines: absent.length > 0 ? [absent.map(({ name }) => name).join('; ')] : [] },
    { heading: texts.t('otherAttendees'), lines: othersOf(texts, document) },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}

function sectionOf(texts: Translator, document: MinutesDocument, item: DocumentItem): MinutesSection {
  const parts: MinutesPart[] = [
    ...sentences(openingOf(texts, document, item)),
    ...text(item.preparation),
    ...text(item.text),
    ...sentences(comingsOf(texts, item)),
    ...decisionOf(texts, document, item),
    ...sentences(closingOf(texts, document, item)),
  ];
  return {
    id: item.id,
    number: document.form === 'minutes' ? `${item.number} §` : `${item.number}.`,
    title: item.title,
    parts: parts.length > 0 ? parts : sentences([texts.t('minutes.doc.noMark')]),
  };
}

const text = (words: string): MinutesPart[] => (words ? [{ kind: 'text', words }] : []);
const sentences = (all: readonly string[]): MinutesPart[] => all.map((words) => ({ kind: 'sentence', words }));

/** What opening, legality and the choice of checkers always say. */
function openingOf(texts: Translator, document: MinutesDocument, { kind }: DocumentItem): string[] {
  const { openedAtMs, checkers } = document;
  if (kind === 'opening' && openedAtMs !== null)
    return [texts.t('minutes.doc.opened', { time: texts.formatClock(openedAtMs) })];
  if (kind === 'legality' && openedAtMs !== null) return [...quorumOf(texts, document), ...insteadOf(texts, document)];
  const [only, second] = checkers;
  if (kind !== 'checkers' || !only) return [];
  if (!second) return [texts.t('minutes.doc.checker', { name: only.name })];
  return [texts.t('minutes.doc.checkers', { names: texts.formatList(checkers.map(({ name }) => name)) })];
}

function quorumOf(texts: Translator, { quorums, committees }: MinutesDocument): string[] {
  if (quorums.length === 0) return [texts.t('minutes.doc.notBound')];
  const isJoint = quorums.length > 1;
  return quorums.map(({ area, present, needed, total }) => {
    const committee = committees.find((each) => each.area === area)?.titles[texts.language] ?? area;
    if (present >= needed)
      return isJoint
        ? texts.t('minutes.doc.quorateIn', { committee, present, total })
        : texts.t('minutes.doc.quorate', { present, total });
    return isJoint
      ? texts.t('minutes.doc.notQuorateIn', { committee, present, needed })
      : texts.t('minutes.doc.notQuorate', { present, needed });
  });
}

/** For whom a deputy came; what everybody reads only tells who was absent. */
function insteadOf(texts: Translator, { absent, deputies }: MinutesDocument): string[] {
  return absent
    .filter(({ told }) => told !== undefined)
    .flatMap(({ name }) => {
      const deputy = deputies.find(({ forName }) => forName === name);
      if (!deputy) return [];
      const key = deputy.isPersonal ? 'minutes.doc.personalDeputy' : 'minutes.doc.listDeputy';
      return [texts.t(key, { name, deputy: deputy.name })];
    });
}

function comingsOf(texts: Translator, { movements, conflicts, chairs }: DocumentItem): string[] {
  return [
    ...chairs.map(({ name, atMs }) => texts.t('minutes.doc.chairs', { name, time: texts.formatClock(atMs) })),
    ...movements.map((movement) => movementWords(texts, movement, movement.when)),
    ...conflicts.map(({ name, reason }) => texts.t('minutes.doc.conflict', { name, reason })),
  ];
}

/** One movement in one sentence or two; `plain` where no item was under way at all. */
export function movementWords(texts: Translator, movement: Movement, when: Movement['when'] | 'plain'): string {
  const { kind, name, atMs, toMs, forName, withName } = movement;
  const who = forName ? texts.t('minutes.doc.deputy', { name }) : name;
  const time = texts.formatClock(atMs);
  if (kind === 'away')
    return texts.t('minutes.doc.away', { name: who, from: time, to: texts.formatClock(toMs ?? atMs) });
  if (kind === 'left') return texts.t(`minutes.doc.left.${when}`, { name: who, time });
  if (kind === 'arrived' || !withName) return texts.t(`minutes.doc.arrived.${when}`, { name: who, time });
  // A deputy who takes over is told after whoever left; a member who takes the seat back before whoever gave it up.
  return forName
    ? `${texts.t(`minutes.doc.left.${when}`, { name: withName, time })} ${texts.t('minutes.doc.deputyCame', { name })}`
    : `${texts.t(`minutes.doc.arrived.${when}`, { name, time })} ${texts.t('minutes.doc.gaveSeat', { name: withName })}`;
}

function decisionOf(texts: Translator, { proposes }: MinutesDocument, item: DocumentItem): MinutesPart[] {
  const { decision, decided } = item;
  if (!decision) return [];
  const heading = texts.t(proposes ? 'minutes.doc.proposal' : 'decision');
  const parts: MinutesPart[] = [
    { kind: 'heading', words: heading },
    { kind: 'decision', words: decision },
  ];
  if (!decided) return parts;
  const { present, total, vote, dissents } = decided;
  const votes = vote
    ? [
        ...(vote.on ? [texts.t('minutes.doc.voteOn', { on: vote.on })] : []),
        texts.t('minutes.doc.vote', { yes: vote.yes, no: vote.no, blank: vote.blank }),
      ]
    : [];
  return [
    ...parts,
    ...sentences([
      ...votes,
      texts.t(proposes ? 'minutes.doc.proposed' : 'minutes.doc.decided', { present, total }),
      ...dissents.map((each) => texts.t('minutes.doc.dissent', { name: each.name, text: each.text })),
    ]),
  ];
}

function closingOf(texts: Translator, document: MinutesDocument, item: DocumentItem): string[] {
  const { closedAtMs, movements, items } = document;
  const isLast = item.id === items.at(-1)?.id;
  return [
    // What no item was under way for stands at the end rather than nowhere.
    ...(isLast ? movements.map((movement) => movementWords(texts, movement, 'plain')) : []),
    ...(item.kind === 'closing' && closedAtMs !== null
      ? [texts.t('minutes.doc.closed', { time: texts.formatClock(closedAtMs) })]
      : []),
  ];
}
