import type { refusals as finnish } from '../fi/refusals.ts';
import type { TranslationOf } from '../text.ts';

/** Why something was not accepted: what happened, what is safe, what to do next., in Swedish. */
export const refusals = {
  // The city's service judged a change
  'refused.not-understood':
    'Stadens tjänst förstod inte den här anteckningen. Den finns kvar på den här enheten. Uppdatera appen och skicka på nytt eller exportera anteckningen till en fil.',
  'refused.forbidden':
    'Du har inte rätt att göra den här ändringen. Det du skrivit finns kvar. Be koordinatorn göra ändringen.',
  'refused.other-content':
    'Den här anteckningen är redan framme med ett annat innehåll. Den ändrades inte, och din version finns kvar. Skicka den som en ny anteckning.',
  'refused.no-such-record':
    'Det som anteckningen hör till hittades inte. Det du skrivit finns kvar. Skriv in det på nytt eller ta bort det.',
  'refused.exists':
    'Det finns redan en anteckning med samma kod. Den ändrades inte, och det du skrivit finns kvar. Skicka det här som en ny anteckning.',
  'refused.stale':
    'Någon annan hann ändra statusen först. Den ändringen gäller, och din motivering finns kvar. Se den nya statusen och ändra den om det ännu behövs.',
  'refused.gone':
    'Det här har tagits bort. Det du skrivit finns kvar på den här enheten. Exportera det till en fil eller ta bort det.',
  'refused.hidden-since':
    'Idén doldes efter att du publicerade den eller gjorde den synlig igen. Den visas inte. Läs varför den doldes och gör samma sak på nytt om den kan visas.',
  'refused.already-there': 'Det här är redan framme, och inget har gått förlorat. Du behöver inte göra något.',
  'refused.merged':
    'Idén har slagits ihop med en annan idé. Det du skrivit finns kvar. Öppna den sammanslagna idén och gör ändringen där.',
  'refused.already-decided':
    'En annan koordinator hann avgöra det här först. Det beslutet gäller. Du behöver inte göra något.',
  'refused.declined':
    'Koordinatorn läste det här och tog inte emot det. Det du skrev finns kvar på den här enheten. Ändra och skicka på nytt, exportera det till en fil eller ta bort det.',
  'refused.too-long': 'Texten är för lång. Hela texten finns kvar. Förkorta den och skicka på nytt.',
  'refused.empty-title': 'Idéns korta rubrik saknas. Resten av texten finns kvar. Skriv en rubrik och skicka på nytt.',
  'refused.unknown-city':
    'Staden är inte längre med i Kyläpöytä. Det du skrivit finns kvar. Exportera det till en fil eller kontakta staden.',
  'refused.unknown-area':
    'Området du valde finns inte längre. Det du skrivit finns kvar. Välj område på nytt eller välj Jag vet inte vilket område.',
  'refused.unknown-goal':
    'Målet du valde finns inte längre. Det du skrivit finns kvar. Välj mål på nytt eller lämna bort det.',
  'refused.unknown-status':
    'Statusen du valde används inte i den här staden. Din motivering finns kvar. Välj en annan status och skicka på nytt.',
  'refused.too-many-photos':
    'Det är för många bilder. Texten och bilderna finns kvar. Ta bort bilder och skicka på nytt.',
  'refused.missing-reason': 'Motiveringen eller svaret är tomt. Inget ändrades. Skriv en text och skicka på nytt.',
  'refused.missing-consent':
    'Tillstånd att använda kontaktuppgifterna saknas. Idén och kontaktuppgifterna finns kvar. Anteckna tillståndet eller ta bort kontaktuppgifterna och skicka på nytt.',
  'refused.missing-name': 'Namnet saknas. De övriga uppgifterna finns kvar. Skriv namnet och spara på nytt.',
  'refused.ends-before-start':
    'Den sista dagen är före den första. Det du skrev finns kvar, men inget ändrades. Rätta dagarna och spara på nytt.',
  'refused.cancelled':
    'Mötet är inställt, så anteckningen gäller inte. Den finns kvar på den här enheten. Fråga ordföranden om mötet hölls.',
  'refused.far-from-meeting':
    'Anteckningens tid är mer än ett och ett halvt dygn från mötet. Anteckningen finns kvar. Kontrollera enhetens klocka och anteckna på nytt.',
  'refused.meeting-cancelled':
    'Mötet är inställt och kan inte längre ändras. Det du skrev finns kvar. Återta först inställandet, om mötet ändå hålls.',
  'refused.absurd-time':
    'Mötets tid är över ett år tillbaka eller över två år fram. Övriga uppgifter finns kvar. Kontrollera dag och klockslag.',
  'refused.missing-place':
    'Mötet saknar både plats och sätt att delta på distans. Föredragningslistan finns kvar. Lägg till platsen och publicera kallelsen på nytt.',
  'refused.item-without-title':
    'Ärendet saknar rubrik. Resten av texten finns kvar. Skriv en rubrik och skicka på nytt.',
  'refused.item-decided':
    'Ett beslut har redan antecknats i detta ärende. Det gäller, och ingenting har gått förlorat. Ångra beslutet först om du vill ändra det eller ta bort ärendet.',
  'refused.same-idea': 'En idé kan inte slås ihop med sig själv. Inget ändrades. Välj en annan idé.',
  'refused.fees-sent-meanwhile':
    'Någon annan hann skicka arvodesförteckningen för mötet först. Den förteckningen finns hos staden. Öppna förteckningen och skicka en ny version om något ännu ska rättas.',
  'refused.wrong-sum':
    'Raderna och summan i arvodesförteckningen stämde inte överens, och förteckningen togs inte emot. Närvaron finns kvar. Öppna arvodena och skicka förteckningen på nytt.',
  'refused.not-approved-yet':
    'Protokollet eller promemorian är inte godkänt ännu, och mötet märktes inte som överlämnat. Ingenting gick förlorat. Godkänn det först och anteckna sedan överlämningen.',
  'refused.missing-archive':
    'Det saknas uppgift om vart mötet överlämnades. Ingenting gick förlorat. Skriv arkivets eller mottagarens namn och spara på nytt.',
  'refused.review':
    'Koordinatorn läser det här innan det tas emot. Din anteckning finns kvar. Du behöver inte göra något.',
  'refused.unknown':
    'Staden kunde inte ta emot det här. Din anteckning finns kvar på den här enheten. Försök igen senare eller exportera anteckningen till en fil.',

  // Minutes
  'refused.minutes-locked':
    'Protokollet är redan justerat och låst. Det du skrivit finns sparat. Be ordföranden eller sekreteraren öppna det för rättelse.',
  'refused.no-quorum':
    'Mötet var inte beslutfört, så beslutet antecknades inte. Beslutets ord finns sparade. Ärendet kan avgöras på nästa möte.',
  'refused.unsettled':
    'Det finns två versioner av texten, och ingen av dem har valts. Båda finns sparade. Välj först vilken som gäller.',
  'refused.missing-decision': 'Beslutets ord saknas. Ingenting ändrades. Skriv beslutet och anteckna det på nytt.',
  'refused.too-many-votes':
    'Rösterna var fler än de närvarande. Beslutet antecknades inte, och dess ord finns sparade. Kontrollera rösterna.',
  'refused.was-not-present':
    'Personen var inte närvarande på mötet och kan därför inte göra detta. Det du skrivit finns sparat. Kontrollera närvaron.',
  'refused.not-checker':
    'Detta protokoll justeras av andra. Ingenting ändrades. Kontrollera vilka som valts till protokolljusterare.',
  'refused.not-checked':
    'Protokollet har ännu inte justerats, så det publicerades inte. Ingenting har gått förlorat. Publicera det när justerarna har godkänt det.',
  'refused.newer-minutes':
    'Det finns en nyare version av protokollet. Det du skrivit finns sparat. Läs den nya versionen och gör samma sak i den.',

  // Money
  'refused.budget-exceeded':
    'Anslaget räckte inte längre, eftersom någon annan hann reservera av det först eller för lite blev kvar för det som redan beslutats. Din anteckning finns kvar. Se efter vad som är kvar och anteckna på nytt med en mindre summa.',
  'refused.grant-not-allowed':
    'Bidrag beviljas inte ur de här pengarna, så detta antecknades inte. Din anteckning finns kvar. Välj inköp, evenemang eller annat.',
  'refused.missing-amount': 'Summan saknas. Övriga uppgifter finns kvar. Skriv summan i euro och spara på nytt.',
  'refused.missing-title': 'Rubriken eller namnet saknas. Övriga uppgifter finns kvar. Skriv det och spara på nytt.',
  'refused.missing-source':
    'Källan till invånarantalen saknas. Fördelningen sparades inte. Skriv varifrån siffrorna kommer och fördela på nytt.',
  'refused.not-whole-euros': 'Enligt invånarantal fördelas hela euro. Ingenting ändrades. Skriv anslaget utan cent.',
  'refused.no-population':
    'Inget område har invånare, så pengarna kan inte fördelas enligt dem. Ingenting ändrades. Kontrollera invånarantalen.',
  'refused.not-split':
    'Anslaget har ännu inte fördelats på områdena. Din anteckning finns kvar. Be koordinatorn fördela det och anteckna sedan på nytt.',
  'refused.money-committed':
    'Beslut har redan fattats om anslaget, så det kan varken tas bort eller fördelas på annat sätt. Ingenting ändrades. Makulera först besluten om det.',
  'refused.already-allocated':
    'Någon annan hann anteckna finansieringen först. Den anteckningen gäller, och pengarna reserverades inte två gånger. Din anteckning finns kvar: jämför summorna och rätta om de skiljer sig.',
  'refused.payment-exceeds':
    'Betalningarna skulle överstiga finansieringsbeslutet. Betalningen antecknades inte, och din anteckning finns kvar. Fatta ett nytt beslut om mer pengar.',
  'refused.has-payments':
    'Betalningar har redan gjorts, så beslutet kan inte makuleras. Ingenting ändrades. Makulera först betalningarna.',
  'refused.settled':
    'Finansieringsbeslutet är redan märkt som helt betalt. Betalningen finns kvar på den här enheten. Fatta ett nytt beslut om mer pengar.',
  'refused.voided':
    'Anteckningen är redan makulerad. Det du skrev finns kvar. Gör en ny anteckning om pengar ännu behövs.',

  // The whole sending was put off
  'refused.update-required':
    'Den här versionen är för gammal för att hämta nya uppgifter. Dina anteckningar finns kvar och skickas ändå. Uppdatera appen så ser du de nya uppgifterna.',
  'refused.too-large':
    'Det var för mycket att skicka på en gång. Allt finns kvar och skickas i mindre delar. Du behöver inte göra något.',
  'refused.rate-limited':
    'Det har skickats mycket från det här nätet på kort tid. Dina anteckningar finns kvar. De skickas av sig själva om en stund.',
  'refused.captive-portal':
    'Nätverket kräver inloggning. Dina anteckningar finns kvar på den här enheten. Öppna nätverkets inloggningssida och godkänn villkoren.',
  'refused.server-unreachable':
    'Stadens tjänst kan inte nås just nu. Dina anteckningar finns kvar på den här enheten. De skickas av sig själva när förbindelsen fungerar.',
  'refused.clock':
    'Enhetens klocka går fel. Dina anteckningar finns kvar, och tiderna rättas när de skickas. Du kan ställa klockan i enhetens inställningar.',

  // Joining
  'refused.invitation-unknown':
    'Inbjudan hittades inte. Inget ändrades på den här enheten. Kontrollera koden eller be koordinatorn om en ny inbjudan.',
  'refused.invitation-used':
    'Inbjudan har redan använts. Inget ändrades på den här enheten. Be koordinatorn om en ny inbjudan, och berätta om det inte var du som använde den.',
  'refused.invitation-expired':
    'Inbjudan har gått ut. Inget ändrades på den här enheten. Be koordinatorn om en ny inbjudan.',
  'refused.revoked':
    'Den här enheten har tagits ur bruk, och de uppgifter som du bara såg i din roll har raderats från den. Det du inte hunnit skicka finns kvar, och koordinatorn läser det. Be om en ny inbjudan om du ännu behöver enheten.',
  'refused.last-coordinator': 'Du är stadens enda koordinator. Inget ändrades. Bjud först in en annan koordinator.',

  // Photos
  'refused.photo-too-large':
    'Bilden är för stor. Texten och de andra bilderna finns kvar. Ta en mindre bild eller lämna bort den.',
  'refused.photo-broken':
    'Bilden kunde inte öppnas. Texten och de andra bilderna finns kvar. Ta bilden på nytt eller välj en annan.',
  'refused.photo-type':
    'Filen är inte en bild som kan läggas till. Texten och de andra bilderna finns kvar. Välj ett fotografi, till exempel JPEG eller PNG.',

  // This device
  'refused.storage-full':
    'Enhetens lagringsutrymme är fullt. Det som sparats tidigare finns kvar, och din text finns ännu i formuläret. Frigör utrymme eller lämna bort bilderna och spara på nytt.',
  'refused.database-closed':
    'Enhetens minne svarade inte. Det som sparats tidigare finns kvar, och din text finns ännu i formuläret. Försök igen eller öppna sidan på nytt.',

  // Hand-over between devices
  'refused.hand-over-unreadable':
    'Det här är ingen överföringsfil från Kyläpöytä, eller så bröts den på vägen. Inget togs emot. Be om filen på nytt.',
  'refused.hand-over-newer':
    'Filen är gjord med en nyare app. Inget togs emot. Uppdatera appen på den här enheten och försök igen.',
  'refused.hand-over-tampered':
    'Överföringen har ändrats på vägen. Inget av den togs emot. Be om en ny överföring direkt från den andra enheten.',
  'refused.hand-over-city':
    'Överföringen gäller en stad som den här enheten inte känner till. Inget togs emot. Öppna appen en gång med nät och försök igen.',
  'refused.hand-over-own':
    'De här anteckningarna är gjorda på den här enheten och finns redan här. Du behöver inte göra något.',
  'refused.hand-over-empty':
    'Det fanns inga anteckningar i överföringen, och inget togs emot. Kontrollera att det finns något oskickat på den andra enheten.',
  'refused.camera-denied':
    'Kameran får inte användas. Tillåt kameran i webbläsarens inställningar eller importera från en fil.',
  'refused.camera-missing': 'Kameran öppnades inte. Importera från en fil.',
  'refused.bundle-unreadable':
    'Stadens tjänst förstod inte den här överföringen. Den finns kvar på den här enheten. Be om en ny överföring från enheten där den gjordes.',
  'refused.bundle-city':
    'Överföringen hör till en stad som den här tjänsten inte sköter. Den finns kvar på den här enheten.',
  'refused.bundle-signature':
    'Staden kunde inte säkerställa vem överföringen kommer från och tog inte emot något. Be om en ny överföring från enheten där den gjordes.',

  // Statements and proposals
  'refused.absurd-day':
    'Dagen har inte kommit ännu eller ligger över två år bort. De andra uppgifterna är sparade. Kontrollera dagen.',
  'refused.missing-sender':
    'Det saknas uppgift om vem som begärde utlåtandet. De andra uppgifterna är sparade. Skriv vem det var och spara på nytt.',
  'refused.missing-recipient':
    'Mottagare saknas, eller finns inte i stadens uppgifter. Texten är sparad. Välj mottagare och försök på nytt.',
  'refused.missing-text':
    'Texten är inte skriven ännu och kunde därför inte godkännas. Inget ändrades. Skriv texten och märk den som godkänd på nytt.',
  'refused.missing-answer': 'Svaret är tomt. Inget ändrades. Skriv vad som svarades och spara på nytt.',
  'refused.newer-text':
    'Någon annan ändrade texten strax före godkännandet, så den märktes inte som godkänd. Bådas ord är sparade. Läs texten och märk den som godkänd på nytt.',
  'refused.not-decided':
    'Inget beslut och ingen framställning är ännu antecknad i ärendet. Inget ändrades. Anteckna det först.',
  'refused.not-approved':
    'Texten är inte märkt som godkänd och märktes därför inte som skickad. Den är sparad. Märk först på vilket möte den godkändes.',
  'refused.not-sent':
    'Det här är inte märkt som skickat, så inget svar kan antecknas. Det du skrev är sparat. Märk det först som skickat.',
  'refused.statement-approved':
    'Texten är redan godkänd på ett möte och ändras inte mer. Det du skrev är sparat. Be ordföranden eller sekreteraren ta tillbaka godkännandet om texten ännu måste rättas.',
  'refused.statement-sent':
    'Det här är redan skickat och ändras inte mer. Det du skrev är sparat. Gör ett nytt om det finns mer att säga.',
  'refused.statement-withdrawn':
    'Det här är återtaget och ändrades därför inte. Det du skrev är sparat. Återställ det först om arbetet fortsätter.',
  'refused.statement-made':
    'Ett utlåtande eller en framställning har redan gjorts av ärendet, kanske på en annan enhet. Det är sparat. Du behöver inte göra något.',
} satisfies TranslationOf<typeof finnish>;
