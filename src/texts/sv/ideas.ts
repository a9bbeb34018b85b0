import type { ideas as finnish } from '../fi/ideas.ts';
import type { TranslationOf } from '../text.ts';

/** Ideas: the list, the form, the thanks, one idea, support and following by code, in Swedish. */
export const ideas = {
  // The list
  'ideas.found': { one: '{n} idé hittades', other: '{n} idéer hittades' },
  'ideas.search.label': 'Sök bland idéerna',
  'ideas.filter.heading': 'Avgränsningar',
  'ideas.filter.remove': '{name}, ta bort avgränsningen',
  'ideas.filter.removeIt': 'ta bort avgränsningen',
  'ideas.filter.clear': 'Ta bort avgränsningarna',
  'ideas.filter.show': { one: 'Visa {n} idé', other: 'Visa {n} idéer' },
  'ideas.sort.label': 'Ordning',
  'ideas.none.lead': 'Hittade du inte? Berätta din egen idé. Liknande idéer slås ihop, och stöden bevaras.',
  'ideas.empty.heading': 'Det finns inga idéer än',
  'ideas.empty.lead': 'Berätta den första. En kort rubrik räcker.',
  'ideas.stillFetching': 'Idéer hämtas ännu till den här enheten. Sökningen hittar alla när de har kommit fram.',
  'ideas.notPublished': 'Inte publicerad än',
  'ideas.hidden': 'Visas inte offentligt',
  'ideas.openCode': 'Öppna idén {code}',

  // The form
  'idea.form.lead': 'En kort rubrik räcker. Allt annat är frivilligt.',
  'idea.form.title.hint': 'Till exempel: Belysning till motionsspåret',
  'idea.form.left': { one: '{n} tecken kvar', other: '{n} tecken kvar' },
  'idea.form.over': { one: '{n} tecken för mycket', other: '{n} tecken för mycket' },
  'idea.form.areas.hint': 'Du kan välja flera.',
  'idea.form.villageSearch.hint': 'Skriv början av namnet.',
  'idea.form.villageNone':
    'Namnet finns inte i listan. Du kan lämna området öppet, så styr koordinatorn idén till rätt ställe.',
  'idea.form.position.use': 'Använd enhetens position',
  'idea.form.position.finding': 'Söker position…',
  'idea.form.position.found': {
    one: 'Positionen har lagts till, noggrannhet ungefär {n} meter',
    other: 'Positionen har lagts till, noggrannhet ungefär {n} meter',
  },
  'idea.form.position.public':
    'Positionen syns för alla tillsammans med idén. Lägg inte till den om du är hemma och inte vill berätta din adress.',
  'idea.form.position.remove': 'Ta bort positionen',
  'idea.form.position.denied': 'Enheten gav ingen position. Beskriv platsen i ord.',
  'idea.form.goals.label': 'Vilket mål hör idén till?',
  'idea.form.photos.label': 'Bilder',
  'idea.form.photos.take': 'Ta en bild',
  'idea.form.photos.hint': {
    one: 'Högst {n} bild. Fotografera inte människor utan lov.',
    other: 'Högst {n} bilder. Fotografera inte människor utan lov.',
  },
  'idea.form.photos.full': 'Det finns redan så många bilder som ryms. Ta bort en om du vill byta.',
  'idea.form.photo.working': 'Förminskar bilden…',
  'idea.form.photo.added': 'Bild {number} har lagts till',
  'idea.form.photo.remove': 'Ta bort bild {number}',
  'idea.form.photo.removed': 'Bilden togs bort',
  'idea.form.photo.alt': 'Bild {number}',
  'idea.form.contact.phone': 'Telefonnummer',
  'idea.form.contact.email': 'E-postadress',
  'idea.form.contact.who':
    'Dina kontaktuppgifter ses bara av koordinatorn och av {committeeOf} ordförande, vice ordförande och sekreterare. De raderas när du har fått svar.',
  'idea.form.contact.phoneOdd': 'Kontrollera telefonnumret. Använd siffror, till exempel 040 123 4567.',
  'idea.form.contact.emailOdd': 'Kontrollera e-postadressen. Den innehåller alltid tecknet @.',
  'idea.form.reply.hint':
    'Du ser svaret på den här enheten. Om du också vill ha det per telefon eller e-post, skriv dina kontaktuppgifter.',
  'idea.form.contact.consentMissing': 'Ge lov att använda kontaktuppgifterna eller ta bort dem.',
  'idea.form.contact.sealed':
    'Kontaktuppgifterna som gavs tidigare är förseglade så att bara staden kan öppna dem. De skickas som de är om du inte skriver nya.',
  'idea.form.contact.unseal': 'Ta bort de tidigare kontaktuppgifterna',
  'idea.form.behalf.name': 'Vems idé?',
  'idea.form.behalf.readAloud':
    'Läs upp: ”Får jag skriva in din idé och spara dina kontaktuppgifter så att du kan få svar?”',
  'idea.form.behalf.consent': 'Personen gav sitt tillstånd muntligt',
  'idea.form.behalf.readBack': 'Läs upp idén för personen innan du skickar den.',
  'idea.form.behalf.replyHint':
    'Utan kontaktuppgifter hittas svaret med koden när idén har publicerats, till exempel på biblioteket.',
  'idea.form.behalf.consentMissing':
    'Markera tillståndet när personen har gett det, eller ta bort personens uppgifter.',
  'idea.form.behalf.private': 'Namnen på den som skrivit in idén och den som berättat den visas inte offentligt.',
  'idea.form.paper.hint': 'Välj detta om du skriver av idén från en lapp eller blankett.',
  'idea.form.paper.consent': 'På pappret finns tillstånd att använda kontaktuppgifterna för att svara',
  'idea.form.draftSaved': 'Utkast. Sparat på den här enheten {time}',
  'idea.form.autosave': 'Utkastet sparas av sig självt på den här enheten.',
  'idea.form.draftRestored': 'Här är din halvfärdiga idé.',
  'idea.form.draftOtherTab':
    'Samma utkast har ändrats i ett annat fönster. Den här texten är nu ett eget utkast. Ingenting har försvunnit.',
  'idea.form.draftGone':
    'Utkastet skickades eller tömdes i ett annat fönster. Texten finns kvar här. Skicka den bara om den inte redan är framme.',
  'idea.form.otherDrafts': {
    one: 'Du har också {n} annat utkast:',
    other: 'Du har också {n} andra utkast:',
  },
  'idea.form.otherDraft': '{title}, sparat {time}',
  'idea.form.discard': 'Töm utkastet',
  'idea.form.discarded': 'Utkastet tömdes. Du kan ännu ångra dig.',
  'idea.form.personalCode': 'Texten verkar innehålla en personbeteckning. Ta bort den innan du skickar.',
  'idea.form.notSaved': 'Idén kunde inte sparas än. Texten finns kvar i formuläret.',
  'idea.form.withoutPhotos': 'Spara utan bilder',

  // Thanks
  'thanks.code.lead': 'Skriv upp koden. Med den ser du på vilken enhet som helst hur det går för din idé.',
  'thanks.replyHere': 'Svaret till dig visas på den här enheten.',
  'thanks.replyByContact': 'Du får svar på den kontaktuppgift du gav.',
  'thanks.where': 'Var din idé är nu',
  'thanks.step.sent': 'Skickad',
  'thanks.step.received.later': 'Här ser du när staden har fått idén.',
  'thanks.next.heading': 'Vad händer sedan',
  'thanks.next.review': 'Koordinatorn läser idén och publicerar den. Dina kontaktuppgifter visas inte för andra.',
  'thanks.next.published': 'Idén syns för alla när den är framme. Dina kontaktuppgifter visas inte för andra.',
  'thanks.next.meeting': 'Sedan behandlar {committee} idén och berättar vad det blir av den.',
  'thanks.open': 'Öppna idén',
  'thanks.photosLater': 'Bilderna skickas efter texten.',
  'thanks.slip.how': 'Följ idén på {address}. Skriv koden där.',
  'thanks.notHere': 'Idén finns inte på den här enheten. Om du har koden kan du följa idén med den.',

  // One idea
  'idea.page.yours': 'Din idé',
  'idea.page.given': 'Berättad {date}',
  'idea.page.notFound.heading': 'Idén hittades inte',
  'idea.page.notFound.lead': 'Kontrollera koden. Om idén skrevs in utan nätförbindelse kan den ännu vara på väg.',
  'idea.page.waiting': 'Koordinatorn har inte läst idén än. Andra ser den när den har publicerats.',
  'idea.page.hidden': 'Idén visas inte offentligt.',
  'idea.page.reason': 'Motivering: {reason}',
  'idea.page.mergedInto': 'Sammanslagen med idén: {title}',
  'idea.page.mergedInto.open': 'Öppna den sammanslagna idén',
  'idea.page.mergedFrom': {
    one: '{n} idé har slagits ihop med den här',
    other: '{n} idéer har slagits ihop med den här',
  },
  'idea.page.mergedFrom.unseen': {
    one: '{n} idé som inte visas här har slagits ihop med den här: {codes}',
    other: '{n} idéer som inte visas här har slagits ihop med den här: {codes}',
  },
  'idea.page.answer.hereOnly': 'Idén är inte publicerad. Svaret visas bara på den här enheten.',
  'idea.page.answer.by': '{role} · {date}',
  'idea.page.photo': 'Bild {number}, tillagd av den som berättade idén',
  'idea.page.photo.waiting': 'Bilden är inte framme än.',
  'idea.page.photo.open': 'Visa bild {number} i större format',
  'idea.page.goals': 'Mål',
  'idea.page.position': 'Koordinater {lat}, {lon}',
  'idea.page.share': 'Titta på den här idén: {title}',
  'idea.page.onBehalf': 'Inskriven för någon annan',

  // Support
  'support.waiting': 'Ditt stöd är sparat. Det skickas när förbindelsen är tillbaka.',

  // Following by code
  'follow.lead': 'Skriv koden som du fick när idén skrevs in. Du ser hur det går för idén.',
  'follow.searching': 'Söker idén…',
  'follow.offline': 'Koden finns inte på den här enheten. Den söks när förbindelsen är tillbaka.',
  'follow.several': { one: 'Den här koden har {n} idé. Välj din.', other: 'Den här koden har {n} idéer. Välj din.' },
  'follow.replyElsewhere': 'Innan idén publiceras visas svaret bara på den enhet som den skickades från.',
} satisfies TranslationOf<typeof finnish>;
