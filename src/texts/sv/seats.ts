import type { seats as finnish } from '../fi/seats.ts';
import type { TranslationOf } from '../text.ts';

/** Terms, members, deputies and offices of committees, in Swedish. */
export const seats = {
  seats: 'Ledamöter och perioder',
  'seats.lead':
    'Anteckna mandatperioder, ledamöter, ersättare och uppdrag. Allt sparas på den här enheten. Begärd betyder att staden ännu inte har bekräftat uppgiften.',

  // Terms
  'seats.term.add': 'Lägg till en mandatperiod',
  'seats.term.edit': 'Redigera mandatperioden',
  'seats.term.none': 'Ingen mandatperiod har antecknats än',
  'seats.term.none.lead': 'Ledamöterna hör till en mandatperiod. Börja med den.',
  'seats.term.ofCity': 'Period som staden har meddelat',
  'seats.term.ofCity.hint': 'Perioden fyller i det som staden har berättat. Du kan rätta uppgifterna.',
  'seats.term.other': 'En annan period',
  'seats.term.label': 'Periodens namn',
  'seats.term.label.hint': 'Till exempel 2026–2029',
  'seats.term.saved': 'Mandatperioden {name} är antecknad',
  'seats.number': 'Platser',
  'seats.deputies': 'Ersättare',
  'seats.deputies.none': 'Inga ersättare',
  'seats.deputies.list': 'I listans ordning',
  'seats.deputies.personal': 'Varje ledamot har sin egen',

  // Members
  'seats.add': 'Lägg till ledamöter',
  'seats.addDeputies': 'Lägg till ersättare',
  'seats.add.hint': 'Enter sparar och går till nästa. I namnfältet kan du också klistra in flera rader: namn; by',
  'seats.add.hint.personal':
    'Enter sparar och går till nästa. I namnfältet kan du också klistra in flera rader: namn; by; ersättare',
  'seats.saveAndNext': 'Spara och anteckna nästa',
  'seats.deputy.add': 'Lägg till en ersättare',
  'seats.name': 'Namn',
  'seats.from': 'Första dagen',
  'seats.to': 'Sista dagen',
  'seats.order': 'Ordningsnummer',
  'seats.represents': 'Sammanslutning som företräds',
  'seats.councillor': 'Fullmäktigeledamot',
  'seats.electedOfficial': 'Förtroendevald',
  'seats.youth': 'Mötesarvode för unga',
  'seats.youth.note': 'Detta ser bara ordförandena, sekreteraren och koordinatorerna.',
  'seats.vacant': { one: '{n} plats är obesatt', other: '{n} platser är obesatta' },
  'seats.others': { one: '{n} annan under perioden', other: '{n} andra under perioden' },
  'seats.added': '{name} är antecknad',
  'seats.addedMany': { one: '{n} person är antecknad', other: '{n} personer är antecknade' },
  'seats.corrected': 'Uppgifterna är rättade: {name}',
  'seats.remove': 'Ta bort som felaktig',
  'seats.remove.hint':
    'Anteckna sista dagen för den som lämnar sin plats. Ta bara bort det som antecknades av misstag.',
  'seats.removed': 'Uppgiften är borttagen: {name}',
  'seats.back': 'Återställt som förut',

  // Offices
  'seats.offices': 'Uppdrag',
  'seats.office.none': 'Inte vald',
  'seats.office.choose': 'Välj',
  'seats.office.change': 'Byt',
  'seats.office.who': 'Vem sköter uppdraget?',
  'seats.office.else': 'Någon annan',
  'seats.office.saved': '{office}: {name}',

  // On its way, and joining
  'seats.state': 'Läge',
  'seats.requested': 'Begärd',
  'seats.refused': { one: 'Staden tog inte emot {n} uppgift.', other: 'Staden tog inte emot {n} uppgifter.' },
  'seats.refused.open': 'Visa det som inte har skickats',
  'seats.invite': 'Bjud in till en enhet',
  'seats.invite.lead': 'När {name} ansluter sig med den här inbjudan vet enheten vem det är. Roll: {role}.',

  // What does not fit
  'seats.level.error': 'Att rätta',
  'seats.level.warning': 'Märk. Du kan ändå fortsätta.',
  'seats.deputyLimit': { one: 'Antalet ersättare får vara högst {n}', other: 'Antalet ersättare får vara högst {n}' },
  'seats.noDeputies': 'Den här perioden har inga ersättare',
  'seats.twoSeats': 'Samma person kan ha bara en plats åt gången',
  'seats.twoInOffice': 'Det kan finnas bara en ordförande åt gången',
  'seats.deputyWithoutMember': 'Ersättaren har ingen ledamot att ersätta',
  'seats.outsideTerm': 'Dagarna är utanför mandatperioden',
  'seats.termsOverlap': 'Mandatperioderna överlappar varandra. Den som började senare gäller.',
} satisfies TranslationOf<typeof finnish>;
