import type { desk as finnish } from '../fi/desk.ts';
import type { TranslationOf } from '../text.ts';

/** The coordinator's desk, in Swedish. */
export const desk = {
  // The desk and its lists
  'desk.inbox': 'Inkomna',
  'desk.all': 'Alla idéer',
  'desk.hiddenOnes': 'Dolda',
  'desk.publishedOnes': 'Publicerade',
  'desk.list.empty': 'Det finns inga idéer i listan.',
  'desk.notHere':
    'Idén finns inte på ditt arbetsbord. Den kan ha flyttats till ett annat område, eller så har den inte hämtats till den här enheten än.',
  'desk.noText': 'Idén har bara en rubrik.',
  'desk.lists': 'Arbetsbordets listor',
  'desk.forCoordinators':
    'Arbetsbordet är för stadens koordinatorer. Anslut dig med en koordinatorsinbjudan så ser du de inkomna idéerna.',
  'desk.offline': 'Arbetsbordet fungerar utan nätförbindelse. Ändringarna skickas när förbindelsen är tillbaka.',
  'desk.select': 'Välj en idé i listan.',
  'desk.inbox.empty': 'Alla inkomna idéer är behandlade.',
  'desk.inbox.empty.lead': 'En ny idé dyker upp här av sig själv.',
  'desk.arrived': { one: '{n} ny idé kom in', other: '{n} nya idéer kom in' },
  'desk.search': 'Sök i rubrik och text eller på kod',
  'desk.search.elsewhere': {
    one: '{n} träff i andra listor',
    other: '{n} träffar i andra listor',
  },
  'desk.unknownArea': 'Området inte känt',
  'desk.noGoal': 'Inget mål',
  'desk.visibility.waiting': 'Inte publicerad än',
  'desk.visibility.hidden': 'Dold',

  // Publishing and hiding
  'desk.publish': 'Publicera',
  'desk.publishNext': 'Publicera och öppna nästa',
  'desk.publish.lead': 'Idén syns för alla. Kontaktuppgifter och namn visas inte.',
  'desk.publish.check': 'Läs först igenom att texten och bilderna inte innehåller någons personuppgifter.',
  'desk.published': 'Idén är publicerad',
  'desk.hide': 'Dölj',
  'desk.hide.reason': 'Varför döljs idén?',
  'desk.hide.reason.hint': 'Avsändaren ser motiveringen.',
  'desk.hide.personal': 'Texten eller bilden innehåller personuppgifter',
  'desk.hide.offensive': 'Texten kränker andra',
  'desk.hide.advert': 'Texten är reklam',
  'desk.hide.notIdea': 'Det här är ingen idé för området',
  'desk.hide.other': 'Annan orsak',
  'desk.hidden': 'Idén är dold',
  'desk.unhide': 'Visa igen',
  'desk.unhide.waiting': 'Ångra döljandet',
  'desk.unhidden': 'Idén syns igen för alla',
  'desk.unhidden.waiting': 'Döljandet är ångrat. Idén väntar på att publiceras.',

  // Correcting
  'desk.correct': 'Rätta område och mål',
  'desk.correct.lead': 'Texten som invånaren skrivit ändras inte.',
  'desk.correct.none': 'Om området inte är känt, välj inget.',
  'desk.correct.notYours': 'Idén skulle flyttas bort från dig. Be koordinatorn flytta den.',
  'desk.corrected': 'Område och mål har rättats',

  // Merging
  'desk.merge.lead': 'Båda texterna och stöden bevaras. Avsändaren ser vilken idé den slogs ihop med.',
  'desk.merge.into': 'Vilken idé slås den ihop med?',
  'desk.merge.find': 'Slå ihop med en annan idé',
  'desk.merge.stays': 'Den här idén förblir synlig',
  'desk.merge.goes': 'Den här idén slås ihop',
  'desk.merged': 'Idéerna har slagits ihop',
  'desk.notSame': 'Idéerna antecknades som olika',

  // Moving along the statuses
  'desk.status.change': 'Ändra status',
  'desk.status.choose': 'Välj först en ny status.',
  'desk.status.reason.hint': 'Visas för alla. Berätta kort vad som händer härnäst.',
  'desk.status.reason.missing': 'Skriv en motivering. Invånarna vill veta varför statusen ändrades.',
  'desk.status.changed': 'Status har ändrats: {status}',
  'desk.status.current': 'Status nu: {status}',

  // Answering
  'desk.answer.hint':
    'Svaret visas för idéns avsändare och för alla på sidan för en publicerad idé. Skriv inte någons namn eller kontaktuppgifter här.',
  'desk.answer.write': 'Skriv ett svar',
  'desk.answer.empty': 'Skriv svaret först.',
  'desk.answered': 'Svaret är sparat',

  // What the city did not accept
  'desk.refused.words': 'Du skrev:',
  'desk.refused.wanted': 'Du valde: {status}',
  'desk.refused.discarded': 'Borttaget utan att skickas',

  // Who awaits a call or an e-mail
  'desk.replies.empty': 'Ingen väntar på svar just nu.',
  'desk.replies.waited': { one: 'Har väntat {n} dag', other: 'Har väntat {n} dagar' },
  'desk.replies.today': 'Kom in i dag',
  'desk.replies.call': 'Ring {phone}',
  'desk.replies.write': 'Skriv till {email}',
  'desk.replies.here': 'Läser svaret på sin egen enhet',
  'desk.replied.lead': 'Kontaktuppgifterna raderas permanent hos staden och från alla enheter.',
  'desk.replied.ask': 'Ska kontaktuppgifterna tas bort?',
  'desk.replied.keep': 'Behåll kontaktuppgifterna',
  'desk.replied.done': 'Antecknad som besvarad. Kontaktuppgifterna har raderats.',
  'desk.contact.heading': 'Avsändarens kontaktuppgifter',
  'desk.contact.sealed':
    'Kontaktuppgifterna är förseglade med stadens nyckel. De öppnas när idén har kommit till staden; har den redan kommit, gick de inte att öppna.',
  'desk.contact.who': 'Visas bara för koordinatorn och för {committeeOf} ordförande, vice ordförande och sekreterare.',
  'desk.contact.deleted': 'Kontaktuppgifterna raderades {date}',

  // Where an idea came from
  'desk.origin': 'Varifrån idén kom',
  'desk.origin.anonymous': 'Utan namn',
  'desk.origin.onBehalf': 'Inskriven för någon annan',
  'desk.origin.consent': 'Muntligt tillstånd {date}',

  // What has been done to an idea
  'desk.history': 'Ändringar',
  'desk.history.submitted': 'Idén kom in',
  'desk.history.published': 'Idén publicerades',
  'desk.history.hidden': 'Idén doldes',
  'desk.history.corrected': 'Område eller mål rättades',
  'desk.history.status': 'Status ändrades: {status}',
  'desk.history.merged': 'Slogs ihop med idén: {title}',
  'desk.history.answered': 'Idén besvarades',
  'desk.history.contactDeleted': 'Kontaktuppgifterna raderades',

  // Invitations and devices
  'desk.invite': 'Bjud in',
  'desk.invite.role': 'Roll',
  'desk.invite.create': 'Skapa inbjudan',
  'desk.invite.made': 'Inbjudan är klar',
  'desk.invite.lead': 'Inbjudan fungerar en gång. Ge den bara till den som den är avsedd för.',
  'desk.invite.link': 'Inbjudningslänk',
  'desk.invite.offline': 'För att skapa en inbjudan behövs nätförbindelse.',
} satisfies TranslationOf<typeof finnish>;
