import type { Pages } from '../text.ts';

/** The long pages in Swedish: they open without network, so they stand here and not on a city's web site. */
export const pages: Pages = {
  accessibility: {
    title: 'Tillgänglighetsutlåtande',
    lead: 'Det här utlåtandet gäller tjänsten Kyläpöytä. Det berättar hur väl tjänsten passar olika användare och hur du kan ge respons.',
    sections: [
      {
        id: 'who',
        heading: 'Vem som ansvarar för tjänsten',
        list: ['Stad: {city}', 'Tjänst: Kyläpöytä, version {version}'],
      },
      {
        id: 'status',
        heading: 'Hur tillgänglig tjänsten är',
        paragraphs: [
          'Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att alla ska kunna använda offentliga tjänster. Tjänsten uppfyller till största delen de tillgänglighetskriterier som lagen förutsätter (WCAG 2.1, nivåerna A och AA). Målet är att också uppfylla den nyare WCAG 2.2, nivåerna A och AA.',
          'Uppgiften grundar sig på en bedömning som tjänstens utvecklare själva har gjort. Tjänsten har ännu inte testats tillsammans med personer som använder hjälpmedel.',
        ],
      },
      {
        id: 'gaps',
        heading: 'Kända brister',
        paragraphs: [
          'De här punkterna uppfyller inte alla krav eller har ännu inte kontrollerats. Listan uppdateras när brister åtgärdas.',
        ],
        list: [
          'Bilder som invånare lagt till har ingen egen beskrivning, eftersom tjänsten inte ber om den. Idéns text berättar oftast vad det gäller (WCAG 1.1.1).',
          'Idéer visas på det språk de är skrivna på, och språket är inte utmärkt. En skärmläsare kan läsa en idé på ett annat språk fel (WCAG 3.1.2).',
          'Tjänsten har ännu inte prövats med telefonens skärmläsare eller med röststyrning. Det kan finnas brister som vi inte känner till.',
          'Hög kontrast i Windows har ännu inte prövats på en Windowsdator.',
        ],
      },
      {
        id: 'outside',
        heading: 'Vad lagen inte gäller',
        paragraphs: [
          'Kraven gäller inte innehåll som staden inte själv producerar, finansierar eller övervakar. Sådant innehåll kan finnas till exempel bakom en länk till en annan webbplats.',
        ],
      },
      {
        id: 'assessment',
        heading: 'Hur bedömningen gjordes',
        paragraphs: [
          'Tjänstens utvecklare har själva bedömt tillgängligheten. De använde automatiska kontroller och gick igenom sidorna. Ingen utomstående bedömning har gjorts.',
        ],
      },
      {
        id: 'other-ways',
        heading: 'Om du inte kan använda tjänsten',
        paragraphs: [
          'Du kan berätta din idé för en ledamot i kommittén, som skriver in den åt dig. Du kan också kontakta staden. Kontaktuppgifterna finns i nästa punkt.',
        ],
      },
      {
        id: 'feedback',
        heading: 'Ge respons om tillgängligheten',
        paragraphs: [
          'Berätta om något är svårt eller om du inte får information i en form som passar dig. Responsen behandlas av stadens koordinator. Du får svar inom 14 dagar.',
        ],
        list: ['Kontaktuppgifter: {contact}'],
      },
      {
        id: 'supervisor',
        heading: 'Tillsyn över tillgängligheten',
        paragraphs: [
          'Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du göra en anmälan till tillsynsmyndigheten.',
        ],
        list: [
          'Transport- och kommunikationsverket Traficom',
          'Enheten för tillsyn över digital tillgänglighet',
          'www.tillgänglighetskrav.fi',
          'saavutettavuus@traficom.fi',
          'Telefonväxel: 029\u00A0534\u00A05000',
        ],
      },
      {
        id: 'dates',
        heading: 'Utlåtandets datum',
        list: ['Upprättat 21.11.2026', 'Uppdaterat 21.11.2026'],
      },
    ],
  },

  privacy: {
    title: 'Dataskyddsbeskrivning',
    lead: 'Här berättar vi vilka uppgifter om dig som sparas i tjänsten Kyläpöytä, vad de används till och vilka rättigheter du har.',
    sections: [
      {
        id: 'register',
        heading: 'Registrets namn',
        paragraphs: ['Kyläpöytä: invånarnas idéer och kommittéernas arbete.'],
      },
      {
        id: 'controller',
        heading: 'Personuppgiftsansvarig',
        paragraphs: ['Personuppgiftsansvarig är stadsstyrelsen.'],
        list: ['Stad: {city}'],
      },
      {
        id: 'contact',
        heading: 'Kontaktperson',
        paragraphs: ['Stadens koordinator ansvarar för behandlingen av uppgifterna i tjänsten och svarar på frågor.'],
        list: ['Kontaktuppgifter: {contact}'],
      },
      {
        id: 'officer',
        heading: 'Dataskyddsombud',
        paragraphs: [
          'Kontaktuppgifterna till stadens dataskyddsombud får du på stadens webbplats och av kundservicen.',
        ],
      },
      {
        id: 'purpose',
        heading: 'Vad uppgifterna används till och på vilken grund',
        paragraphs: [
          'Uppgifterna används för att samla in, behandla och besvara invånarnas idéer och för kommittéernas arbete.',
          'Grunden är en uppgift av allmänt intresse (EU:s allmänna dataskyddsförordning 2016/679, artikel 6.1 e).',
          'Dina kontaktuppgifter används med ditt tillstånd enbart för att svara på idén.',
        ],
      },
      {
        id: 'contents',
        heading: 'Vilka uppgifter som sparas',
        list: [
          'Idé: rubrik och beskrivning samt områden, mål, plats och bilder om du ger dem.',
          'Kontaktuppgifter om du vill ha svar: namn, telefonnummer eller e-postadress.',
          'Idé som skrivits in för någon annan: vem som skrev in den, namnet på den som berättade den om det uppges, och en anteckning om muntligt tillstånd.',
          'Stöd: uppgift om att enheten har stött idén. Inget namn sparas.',
          'Ledamöter och koordinatorer: namn, roll, område, enheter och gjorda ändringar.',
          'Enhetens kännetecken, så att samma anteckning inte sparas två gånger.',
        ],
        paragraphs: [
          'Uppgifterna fås av dig själv eller av den som skriver in idén åt dig. Dolda uppgifter i bilderna, till exempel var de är tagna, tas bort på din enhet innan de skickas.',
        ],
      },
      {
        id: 'public',
        heading: 'Vad som syns offentligt',
        paragraphs: [
          'Av en publicerad idé syns rubrik, beskrivning, områden, mål, plats och bilder samt status med motivering, stadens svar och antalet stöd.',
          'Namn, kontaktuppgifter och vem som skrev in idén syns inte offentligt. Koordinatorn läser idéerna och kan låta bli att publicera eller dölja en idé som innehåller personuppgifter.',
          'En idé som kommit in till staden är en myndighetshandling. På den tillämpas offentlighetslagen (621/1999).',
        ],
      },
      {
        id: 'recipients',
        heading: 'Vem som behandlar uppgifterna',
        paragraphs: [
          'Dina kontaktuppgifter ses bara av koordinatorn och av kommitténs ordförande, vice ordförande och sekreterare.',
          'Uppgifter lämnas inte ut till tredje part. Tjänsten har inga annonser och ingen besöksstatistik, och den hämtar inget innehåll från andra tjänster.',
          'Om en annan organisation sköter driften av tjänsten för stadens räkning behandlar den uppgifterna enbart enligt stadens anvisningar.',
        ],
      },
      {
        id: 'retention',
        heading: 'Hur länge uppgifterna sparas',
        list: [
          'Kontaktuppgifterna raderas när du har fått svar.',
          'Utkast och anteckningar som inte har skickats finns bara på enheten, om du inte själv överför dem till en annan enhet. Du kan radera dem genast.',
          'Idéer som kommit in till staden och uppgifter om hur de behandlats sparas enligt stadens informationsstyrningsplan.',
          'Uppgifter som raderats försvinner ur säkerhetskopiorna när gamla kopior tas bort.',
        ],
      },
      {
        id: 'protection',
        heading: 'Hur uppgifterna skyddas',
        paragraphs: [
          'Förbindelsen mellan enheten och stadens tjänst är krypterad. Alla ser bara de uppgifter som de har rätt till, och en försvunnen enhet kan tas ur bruk.',
          'Tjänsten ser enhetens nätadress när enheten tar kontakt. Adressen används bara för att hindra missbruk och kopplas inte till idéerna.',
          'Tjänsten fattar inga automatiska beslut. Den föreslår liknande idéer, men en människa avgör om de slås ihop.',
        ],
      },
      {
        id: 'rights',
        heading: 'Dina rättigheter',
        paragraphs: ['Skicka din begäran till staden. Idéns kod gör det lättare att hitta dina uppgifter.'],
        list: [
          'Du kan begära att få se de uppgifter som finns om dig.',
          'Du kan begära att en felaktig uppgift rättas eller att dina uppgifter raderas.',
          'Du kan begära att behandlingen av dina uppgifter begränsas, eller motsätta dig den.',
          'Du kan när som helst ta tillbaka tillståndet att använda dina kontaktuppgifter. Då raderas de.',
          'Du kan lämna klagomål till dataombudsmannen: tietosuoja.fi.',
        ],
      },
      {
        id: 'cookies',
        heading: 'Kakor och uppgifter som sparas på enheten',
        paragraphs: [
          'Tjänsten har en kaka. Den ger enheten ett namn hos stadens tjänst. Det finns inga andra kakor, och inte heller den här används för spårning.',
          'Appen sparar bara nödvändiga uppgifter på enheten.',
        ],
      },
      {
        id: 'dates',
        heading: 'Beskrivningens datum',
        list: ['Uppdaterad 21.11.2026'],
      },
    ],
  },

  stored: {
    title: 'Vad som sparas på den här enheten',
    lead: 'Appen sparar bara nödvändiga uppgifter på enheten. Tack vare dem fungerar den också utan nätförbindelse.',
    sections: [
      {
        id: 'what',
        heading: 'Vad som finns på enheten',
        list: [
          'Själva appen, så att den öppnas utan nätförbindelse.',
          'Stadens offentliga uppgifter: idéer, områden och kommittéer.',
          'Utkast och anteckningar som ännu inte har skickats, med bilder. Kontaktuppgifterna förseglas så att bara staden kan öppna dem.',
          'Anteckningar som du har tagit emot från en annan enhet för att föra fram till staden.',
          'Koderna för dina egna idéer och nycklarna som visar svaren.',
          'Uppgift om vilka idéer du stöder.',
          'Dina val: stad, område, språk, textstorlek och utseende.',
          'Om du har anslutit dig som ledamot: din roll och de uppgifter om kommittén som du får se.',
          'En kaka som ger enheten ett namn hos stadens tjänst.',
        ],
      },
      {
        id: 'not',
        heading: 'Vad som inte finns på enheten',
        paragraphs: [
          'På enheten sparas inga uppgifter för annonser eller besöksstatistik och ingenting från andra webbplatser.',
        ],
      },
      {
        id: 'how-long',
        heading: 'Hur länge uppgifterna finns kvar',
        paragraphs: [
          'Uppgifterna finns kvar tills du raderar dem. Om ditt medlemskap upphör raderas kommitténs uppgifter från enheten när den får förbindelse.',
          'Webbläsaren kan ta bort uppgifterna om utrymmet tar slut. På iPhone och iPad kan Safari ta bort dem om du inte besöker sidan på en vecka. Den installerade appen bevarar dem säkrare.',
        ],
      },
      {
        id: 'who-sees',
        heading: 'Vem som kan se dem',
        paragraphs: [
          'Alla som använder den här enheten kan se uppgifterna. Radera dina uppgifter om enheten inte är din.',
        ],
      },
      {
        id: 'delete',
        heading: 'Hur du raderar dem',
        paragraphs: [
          'Öppna sidan Den här enheten och välj Radera mina uppgifter från den här enheten. Skicka dina anteckningar först om du vill att de ska nå staden.',
          'Om du tömmer webbläsarens data raderas samma uppgifter, också anteckningar som inte har skickats.',
        ],
      },
    ],
  },

  about: {
    title: 'Om tjänsten',
    lead: 'Kyläpöytä är en plats där invånare och kommittéer utvecklar sin hemtrakt tillsammans. Namnet betyder bybordet.',
    sections: [
      {
        id: 'what',
        heading: 'Vad du kan göra',
        list: [
          'Berätta en idé för ditt bostadsområde eller hela staden.',
          'Stödja andras idéer.',
          'Följa vad det blir av idéerna och vad staden svarar.',
        ],
      },
      {
        id: 'path',
        heading: 'Hur en idé går vidare',
        list: [
          'Du berättar din idé och får en kod för den.',
          'Koordinatorn läser idén och styr den till rätt område. Liknande idéer slås ihop.',
          'Kommittén behandlar idén.',
          'Idén genomförs, framförs till staden eller genomförs inte. Orsaken berättas alltid.',
          'Du ser status och svar i den här tjänsten.',
        ],
      },
      {
        id: 'without-account',
        heading: 'Utan inloggning och utan nätförbindelse',
        paragraphs: [
          'Du kan berätta en idé utan att logga in och utan att uppge namn.',
          'När tjänsten har öppnats en gång fungerar den utan nätförbindelse. Det du skriver sparas på enheten och skickas när förbindelsen är tillbaka.',
        ],
      },
      {
        id: 'other-ways',
        heading: 'Om du inte använder telefon eller dator',
        paragraphs: [
          'Berätta din idé för en ledamot i kommittén. Ledamoten skriver in den åt dig och ger dig idéns kod.',
        ],
      },
      {
        id: 'languages',
        heading: 'Språk',
        paragraphs: [
          'Tjänsten fungerar på finska, svenska och engelska. Idéer översätts inte, utan visas på det språk de är skrivna på.',
        ],
      },
      {
        id: 'breaks',
        heading: 'Avbrott i tjänsten',
        paragraphs: [
          'Om stadens tjänst har ett avbrott kan du fortsätta skriva. Dina anteckningar skickas av sig själva när avbrottet är över.',
        ],
      },
      {
        id: 'who',
        heading: 'Vem som ansvarar för tjänsten',
        list: ['Stad: {city}', 'Kontaktuppgifter: {contact}'],
      },
      {
        id: 'app',
        heading: 'Appen',
        list: ['Version {version}', 'Licens: EUPL-1.2'],
      },
    ],
  },
};
