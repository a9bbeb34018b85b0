import type { City } from '../city.ts';
import type { Localized } from '../language.ts';
import type { ItemKind } from './records.ts';

/** What stands on an agenda before anybody has written to it. */
export interface TemplateItem {
  kind: ItemKind;
  titles: Localized;
}

/** The order and the words of municipal practice (facts.md 3.1); what the committee comes for stands before `notices`. */
const USUAL_AGENDA: readonly TemplateItem[] = [
  { kind: 'opening', titles: { fi: 'Kokouksen avaus', sv: 'Mötet öppnas', en: 'Opening of the meeting' } },
  {
    kind: 'legality',
    titles: { fi: 'Laillisuus ja päätösvaltaisuus', sv: 'Laglighet och beslutförhet', en: 'Legality and quorum' },
  },
  {
    kind: 'checkers',
    titles: {
      fi: 'Pöytäkirjantarkastajien valinta',
      sv: 'Val av protokolljusterare',
      en: 'Choice of minutes checkers',
    },
  },
  {
    kind: 'agenda',
    titles: {
      fi: 'Esityslistan hyväksyminen',
      sv: 'Godkännande av föredragningslistan',
      en: 'Approval of the agenda',
    },
  },
  {
    kind: 'previousMinutes',
    titles: {
      fi: 'Edellisen kokouksen pöytäkirja',
      sv: 'Föregående mötes protokoll',
      en: 'Minutes of the last meeting',
    },
  },
  { kind: 'notices', titles: { fi: 'Ilmoitusasiat', sv: 'Anmälningsärenden', en: 'Notices' } },
  { kind: 'other', titles: { fi: 'Muut asiat', sv: 'Övriga ärenden', en: 'Other matters' } },
  { kind: 'next', titles: { fi: 'Seuraava kokous', sv: 'Nästa möte', en: 'Next meeting' } },
  { kind: 'closing', titles: { fi: 'Kokouksen päättäminen', sv: 'Mötet avslutas', en: 'Closing of the meeting' } },
];

/**
 * The agenda a meeting begins with: the city's own, else the usual one without what the city does in another way
 * (minutes are approved by checkers or at the next meeting).
 */
export function agendaTemplate({ meetings }: Pick<City, 'meetings'>): readonly TemplateItem[] {
  if (meetings.agenda) return meetings.agenda;
  const left = { checkers: 'previousMinutes', nextMeeting: 'checkers' } as const;
  const without = meetings.checking && left[meetings.checking];
  return USUAL_AGENDA.filter(({ kind }) => kind !== without);
}
