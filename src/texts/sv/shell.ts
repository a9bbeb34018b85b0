import type { shell as finnish } from '../fi/shell.ts';
import type { TranslationOf } from '../text.ts';

/** What surrounds every page, and the pages about this device, in Swedish. */
export const shell = {
  // The frame of every page
  'app.name': 'Kyläpöytä',
  'app.title': '{page} – Kyläpöytä',
  'app.titleInCity': '{page} – Kyläpöytä, {city}',
  'app.opening': 'Öppnar…',
  'app.loading': 'Hämtar uppgifter…',
  'app.saved': 'Sparat',
  'app.undone': 'Ångrat',
  'app.copied': 'Kopierat',
  'app.updated': 'Uppdaterad {date}',
  'app.version': 'Version {version}',
  'app.showMore': 'Visa fler',
  'app.showAll': 'Visa alla',
  'app.details': 'Visa mer',
  'app.unknown': 'Inte känt',
  'app.tryAgain': 'Försök igen',
  'app.chosen': 'Vald',
  'app.fieldProblem': '{field}: {problem}',

  // Finding one's way
  'nav.main': 'Huvudmeny',
  'nav.about': 'Om tjänsten',
  'nav.device': 'Den här enheten',
  'nav.follow': 'Följ en idé',
  'nav.stored': 'Vad som sparas på den här enheten',
  'menu.here': 'På den här enheten',

  // Languages call themselves by their own names
  'language.fi': 'Suomi',
  'language.sv': 'Svenska',
  'language.en': 'English',
  'language.current': 'Språk: svenska',
  'language.changed': 'Språket har bytts. Det du skrivit finns kvar.',

  // Home
  'home.question': 'Vad borde göras där du bor?',
  'home.lead': 'Varje idé läses av {committee}. Du behöver varken inloggning eller nätförbindelse.',
  'home.yourArea': 'Ditt område',
  'home.changeArea': 'Byt område',
  'home.chooseArea': 'Välj',
  'home.areaHint': 'Du ser först idéerna från ditt eget område. Valet sparas på den här enheten.',
  'home.whatIs': '{body} – vad är det?',
  'home.whatIs.more': 'Bekanta dig med områdena',
  'home.chart': 'Idéerna enligt status. Samma siffror finns i listan nedanför.',
  'home.latest': 'Nyaste idéer',
  'home.answered': 'Staden har svarat',
  'home.mine': 'Dina idéer',
  'home.newAnswer': 'Du har fått svar',
  'home.byCode': 'Har du en idékod?',
  'home.empty': 'Det finns inga idéer än. Den första kan bli din.',
  'home.notFetched':
    'Stadens uppgifter finns ännu inte på den här enheten. De hämtas när förbindelsen är tillbaka. Din idé kan du berätta redan nu.',
  'home.otherWays':
    'Du kan också berätta din idé för någon av {committeeOf} ledamöter. Ledamoten skriver in den åt dig.',

  // What the first screens say of ideas
  'idea.form.villageCount': { one: '{n} plats hittades', other: '{n} platser hittades' },
  'ideas.count': { one: '{n} idé', other: '{n} idéer' },
  'idea.form.villageFound': '{village}: {area}',
  'idea.form.villageSearch': 'Sök på by eller stadsdel',
  'ideas.search.clear': 'Töm sökningen',
  'follow.hint': 'Till exempel {code}. Du behöver inte bry dig om bindestreck eller stora bokstäver.',
  'follow.invalid': 'Något tecken i koden är fel. Jämför den med lappen eller skärmen du läser den från.',
  'follow.open': 'Visa idén',

  // Choosing a city
  'cities.heading': 'Var bor du?',
  'cities.lead': 'Välj stad. Valet sparas på den här enheten, och du kan byta när som helst.',
  'cities.areas': { one: '{n} område', other: '{n} områden' },
  'cities.change': 'Byt stad',
  'cities.unknown.heading': 'Staden hittades inte',
  'cities.unknown.lead': 'Den här staden är inte med i Kyläpöytä. Välj en stad i listan.',
  'cities.none': 'Städerna kunde inte hämtas. Försök igen när förbindelsen är tillbaka.',
  'cities.notChosen': 'ännu inte vald',

  // Areas and committees
  'areas.villages': 'Byar och stadsdelar',
  'areas.lead': 'I varje område finns {aCommittee}.',
  'areas.ideas': 'Områdets idéer',
  'areas.earlier': 'Tidigare mandatperioder',
  'areas.links': 'Mer på stadens webbplats',
  'areas.unchecked': 'Staden har ännu inte bekräftat om dessa hör till området:',
  'areas.population': 'Invånare',
  'areas.population.about': 'cirka {count} ({year})',
  'areas.population.exact': '{count} ({year})',
  'areas.asOf': 'Uppgifterna är från stadens webbplats {date}.',
  'areas.unknown.heading': 'Området hittades inte',
  'areas.all': 'Alla områden',
  'contact.unset': 'ännu inte angivna',
  'contact.role': '{role}: {contact}',

  // The state line under the rug, and what it says aloud
  'state.label': 'Läget för överföringen',
  'state.lastContact': 'Senaste kontakt med stadens tjänst {time}',
  'state.neverContact': 'Ännu ingen kontakt med stadens tjänst',
  'state.needsYou': { one: '{n} anteckning väntar på dig', other: '{n} anteckningar väntar på dig' },

  // Why something has not been sent yet
  'sync.reason.unreachable':
    'Stadens tjänst kan inte nås just nu. Uppgifterna finns kvar, och vi försöker igen om en stund.',
  'sync.reason.busy': 'Det är mycket trafik i tjänsten. Uppgifterna finns kvar, och vi skickar dem lite senare.',
  'sync.reason.photo': 'Texten är redan framme. Bilden skickas separat.',
  'outbox.inReview': 'Väntar på koordinatorns granskning',
  'device.clear.done': 'Dina uppgifter har raderats från den här enheten.',
  'role.member': 'Ledamot',
  'role.officer': 'Ordförande eller sekreterare',
  'role.coordinator': 'Koordinator',

  // Installing, updating, being without network
  'install.lead': 'Appen öppnas från startskärmen och fungerar utan nätförbindelse. Den är gratis.',
  'install.menu': 'Öppna webbläsarens meny och välj Installera appen eller Lägg till på startskärmen.',
  'install.done': 'Appen är installerad',
  'install.iosKeep': 'Den installerade appen bevarar dina uppgifter säkrare än en flik i webbläsaren.',
  'update.lead': 'Uppdateringen tar en stund, och det du skrivit finns kvar.',
  'update.late': 'Uppdateringen väntar ännu. Stäng appen och öppna den igen. Det du har skrivit finns kvar.',
  'storage.newer': 'Det finns en nyare version av appen',
  'storage.newer.lead':
    'Dina uppgifter är sparade, inget tas bort. Öppna sidan igen för att fortsätta med den nyare versionen.',
  'storage.lost': 'Enhetens lagring går inte att nå just nu',
  'storage.lost.lead': 'Det du skrivit finns på skärmen. Håll sidan öppen, vi försöker hela tiden igen.',
  'offline.pageMissing': 'Den här sidan har ännu inte hämtats till enheten. Den öppnas när förbindelsen är tillbaka.',
  'offline.asOf': 'Uppgifterna hämtade {time}',

  // When a page is not there or stops
  'notFound.heading': 'Sidan hittades inte',
  'notFound.lead':
    'Adressen kan vara felskriven, eller så finns sidan inte längre. Börja på startsidan eller sök bland idéerna.',
  'crash.heading': 'Sidan stannade',
  'crash.lead': 'Sparade uppgifter finns kvar på den här enheten. Öppna sidan på nytt.',
  'crash.reload': 'Öppna på nytt',
  // The long words again, for heads: they may break
  'heading.accessibility': 'Tillgänglighets\u00ADutlåtande',
  'heading.privacy': 'Dataskydds\u00ADbeskrivning',
  'footer.label': 'Om tjänsten',
  'join.done.heading': 'Enheten är ansluten',
  'join.done.role': 'Din roll på den här enheten: {role}',
  'join.signedOut': 'Användningen på den här enheten har upphört',
  'home.hidden': 'Visas inte offentligt',
} satisfies TranslationOf<typeof finnish>;
