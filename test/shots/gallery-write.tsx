import { useState } from 'preact/hooks';
import { Button, ButtonLink, Buttons } from '../../src/ui/parts/button.tsx';
import { CheckChoices, RadioChoices } from '../../src/ui/parts/choice.tsx';
import { TextArea, TextField } from '../../src/ui/parts/field.tsx';
import { BarState } from '../../src/ui/parts/frame.tsx';
import { Hero } from '../../src/ui/parts/hero.tsx';
import { Note } from '../../src/ui/parts/note.tsx';
import { PhotoPick, Photos } from '../../src/ui/parts/photos.tsx';
import { Meta, MetaItem, Parcel, Rows } from '../../src/ui/parts/rows.tsx';
import { BackLink, Facts, Section, WithIcon } from '../../src/ui/parts/section.tsx';
import { CodeSlip } from '../../src/ui/parts/slip.tsx';
import { SendTag } from '../../src/ui/parts/tag.tsx';
import { Tick } from '../../src/ui/parts/tick.tsx';
import { Way } from '../../src/ui/parts/way.tsx';
import { Footer, Keep, Offline, Page } from './gallery-frame.tsx';

/** A plain square: a photo needs no file in the gallery. */
const PHOTO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#8fb0c4"/><path d="M0 2l1-1 1 1 1-.6L4 2.4V3H0z" fill="#4c6b4f"/></svg>')}`;

export function FormScreen() {
  const [title, setTitle] = useState('Valaistus Elimäen pururadalle');
  const [text, setText] = useState(
    'Lenkki on talvella niin pimeä, että koululaiset kiertävät maantien kautta. Muutama valo portaiden koh',
  );
  const [place, setPlace] = useState('');
  const [areas, setAreas] = useState<string[]>(['elimaki']);
  const [wantsAnswer, setWantsAnswer] = useState(true);
  const [phone, setPhone] = useState('');
  const bar = (
    <>
      <BarState>
        Luonnos. Tallennettu tälle laitteelle <Keep>klo 14.32</Keep>.
      </BarState>
      <Button type="submit" form="idea-form">
        Lähetä
      </Button>
    </>
  );
  return (
    <Page state={<Offline />} bar={bar}>
      <BackLink href="#home">Takaisin</BackLink>
      <h1>Kerro idea</h1>
      <form class="form" id="idea-form" noValidate onSubmit={(event) => event.preventDefault()}>
        <TextField label="Idea lyhyesti" value={title} onValue={setTitle} autoComplete="off" />
        <CheckChoices
          legend="Valitse alueesi"
          choices={[
            { value: 'elimaki', label: 'Elimäki-Koria' },
            { value: 'valkeala', label: 'Valkeala' },
            { value: 'anjalankoski', label: 'Anjalankoski' },
            { value: 'kuusankoski', label: 'Kuusankoski-Jaala' },
            { value: 'keskusta', label: 'Kouvolan keskusta-alue' },
            { value: 'unknown', label: 'En tiedä aluettani' },
          ]}
          values={areas}
          onValues={setAreas}
        />
        <TextArea
          label="Kerro tarkemmin"
          optional="Vapaaehtoinen"
          hint="Älä kirjoita henkilötunnuksia, terveystietoja tai muita arkaluonteisia tietoja."
          value={text}
          onValue={setText}
        />
        <TextField
          label="Missä? Esimerkiksi kylä, katu tai paikka"
          optional="Vapaaehtoinen"
          value={place}
          onValue={setPlace}
        />
        <Photos
          label="Kuvat"
          photos={[
            { key: 'a', src: PHOTO, alt: 'Kuva 1', removeLabel: 'Poista kuva 1', onRemove: () => {} },
            { key: 'b', src: PHOTO, alt: 'Kuva 2', removeLabel: 'Poista kuva 2', onRemove: () => {} },
          ]}
        />
        <PhotoPick text="Lisää kuva" onFiles={() => {}} />
        <div class="ticks">
          <Tick label="Haluan vastauksen" checked={wantsAnswer} onChecked={setWantsAnswer} />
          {wantsAnswer && (
            <div class="inset">
              <TextField
                label="Puhelin tai sähköposti"
                inputMode="tel"
                autoComplete="tel"
                value={phone}
                onValue={setPhone}
              />
            </div>
          )}
          <Tick label="Kirjaan toisen puolesta" checked={false} onChecked={() => {}} />
        </div>
      </form>
      <p class="soft small-text">
        Voit jättää idean ilman nimeä. <a href="#text">Tietosuojaseloste</a>
      </p>
    </Page>
  );
}

export function ThanksScreen() {
  return (
    <Page hero={<Hero title="Kiitos ideasta!" lead="Valaistus Elimäen pururadalle" />} state={undefined}>
      <CodeSlip
        label="Idean tunnus"
        code="ELI-7QK4P2XM"
        hint="Kirjoita tunnus muistiin. Sillä löydät ideasi ja vastauksen puhelimella, kirjastossa tai paperilta."
      >
        <Button kind="quiet" size="compact" fill="grow" icon="share">
          Jaa
        </Button>
        <Button kind="quiet" size="compact" fill="grow" icon="print">
          Tulosta
        </Button>
      </CodeSlip>
      <Section title="Missä ideasi on nyt">
        <Way
          steps={[
            { icon: 'saved', state: 'done', title: 'Tallennettu tälle laitteelle', text: '21.11.2026 klo 14.34' },
            {
              icon: 'sending',
              state: 'now',
              title: '1 lähettämättä',
              text: 'Ei verkkoyhteyttä. Lähetetään, kun yhteys palaa.',
              href: '#outbox',
            },
            {
              icon: 'received',
              state: 'ahead',
              title: 'Vastaanotettu',
              text: 'Näet tästä, kun kaupunki on saanut idean.',
            },
          ]}
        />
        <Note>Tiedot ovat vain tällä laitteella. Älä tyhjennä selaimen tietoja ennen lähettämistä.</Note>
      </Section>
      <Buttons section>
        <ButtonLink fill="wide" icon="idea" href="#new">
          Kerro idea
        </ButtonLink>
        <ButtonLink kind="quiet" fill="wide" href="#home">
          Etusivu
        </ButtonLink>
      </Buttons>
    </Page>
  );
}

export function OutboxScreen() {
  return (
    <Page open="#menu" state={undefined}>
      <BackLink href="#home">Takaisin</BackLink>
      <div class="outbox-head">
        <h1>3 lähettä­mättä</h1>
        <WithIcon icon="offline">
          <b>Ei verkkoyhteyttä.</b> Voit jatkaa. Tiedot lähetetään, kun yhteys palaa.
        </WithIcon>
        <p class="soft small-text">Lähetetty viimeksi 21.11.2026 klo 11.05</p>
        <Buttons>
          <Button fill="grow" icon="sending">
            Lähetä nyt
          </Button>
          <Button kind="quiet" fill="grow" icon="export">
            Vie tiedostoon
          </Button>
        </Buttons>
      </div>
      <Section title="Tarkista 1 kohta">
        <Rows>
          <Parcel icon="money" kind="Rahoituspäätös" title="Latupohjan sora, 2 400 €">
            <Note tone="webcap" title="Ei vastaanotettu.">
              Määräraha ylittyy 250 €. Toinen päätös ehti ensin. Kirjauksesi on tallessa.
            </Note>
            <Buttons>
              <Button size="compact" fill="grow" icon="edit">
                Muokkaa
              </Button>
              <Button kind="quiet" size="compact" fill="grow">
                Poista
              </Button>
            </Buttons>
          </Parcel>
        </Rows>
      </Section>
      <Section title="Odottaa yhteyttä">
        <Rows>
          <Parcel icon="idea" kind="Idea" code="ELI-7QK4P2XM" title="Valaistus Elimäen pururadalle">
            <Meta>
              <SendTag state="saved">Tallennettu tälle laitteelle</SendTag>
              <MetaItem keep>klo 14.34</MetaItem>
            </Meta>
          </Parcel>
          <Parcel icon="camera" kind="Valokuva" code="ELI-9XR2C61T" title="Silta rantapolulla">
            <Meta>
              <SendTag state="sending">Lähetetään</SendTag>
              <MetaItem keep>0,4 Mt</MetaItem>
            </Meta>
            <p class="soft small-text">Teksti on jo perillä. Kuva lähetetään erikseen.</p>
          </Parcel>
        </Rows>
      </Section>
      <Section title="Perillä tänään">
        <Rows>
          <Parcel icon="idea" kind="Idea" code="ELI-2PG6W8N4" title="Kirjastoauton pysäkki Raussilaan">
            <Meta>
              <SendTag state="received">Kaupunki on vastaanottanut</SendTag>
              <MetaItem keep>klo 11.05</MetaItem>
            </Meta>
          </Parcel>
        </Rows>
      </Section>
      <Note>Tiedot ovat vain tällä laitteella. Älä tyhjennä selaimen tietoja ennen lähettämistä.</Note>
    </Page>
  );
}

export function DeviceScreen() {
  const [theme, setTheme] = useState('device');
  return (
    <Page open="#menu" footer={<Footer />}>
      <BackLink href="#menu">Valikko</BackLink>
      <h1>Tämä laite</h1>
      <Section title="Tallennustila">
        <div class="paper">
          <Facts
            facts={[
              { term: 'Tallennettu tälle laitteelle', value: '12,4 Mt' },
              { term: 'Lähettämättä', value: '3' },
              { term: 'Lähetetty viimeksi', value: <Keep>21.11.2026 klo 14.32</Keep> },
            ]}
          />
        </div>
        <Buttons>
          <Button icon="export">Asenna sovellus</Button>
          <Button kind="quiet">Varmuuskopio</Button>
        </Buttons>
      </Section>
      <Section title="Ulkoasu">
        <RadioChoices
          legend="Värit"
          choices={[
            { value: 'device', label: 'Laitteen mukaan' },
            { value: 'light', label: 'Vaalea' },
            { value: 'dark', label: 'Tumma' },
          ]}
          value={theme}
          onValue={setTheme}
        />
      </Section>
      <Section title="Poista tietoni tältä laitteelta">
        <p>Kaikki, mitä tämä sovellus on tallentanut laitteelle, poistetaan.</p>
        <Button kind="quiet" icon="leave">
          Poista tietoni tältä laitteelta
        </Button>
      </Section>
    </Page>
  );
}

export function JoinScreen() {
  const [code, setCode] = useState('');
  return (
    <Page state={undefined} hero={<Hero title="Liity alue­toimikuntaan" lead="Elimäki-Koria, Kouvola" />}>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <TextField
          code
          label="Kutsukoodi"
          hint="Kirjoita kutsussa oleva koodi. Isoilla ja pienillä kirjaimilla ei ole väliä."
          value={code}
          onValue={setCode}
        />
        <Tick label="Yhteinen laite" note="Muutkin käyttävät tätä laitetta" checked={false} onChecked={() => {}} />
        <Button type="submit" fill="wide" icon="key">
          Liity tällä laitteella
        </Button>
      </form>
    </Page>
  );
}

export function TextScreen() {
  return (
    <Page open="#menu" footer={<Footer />}>
      <BackLink href="#menu">Valikko</BackLink>
      <h1>Saavutettavuus­seloste</h1>
      <div class="prose">
        <p>
          Tämä seloste koskee Kyläpöytää. Sovellus on tehty niin, että sitä voi käyttää näppäimistöllä, ruudunlukijalla
          ja suurella tekstillä.
        </p>
        <h2>Vaatimusten­mukaisuus</h2>
        <p>
          Tavoite on <a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a>, taso AA. Puutteet, jotka tiedämme:
        </p>
        <ul>
          <li>Kuvien tekstivastineet ovat asukkaiden kirjoittamia.</li>
          <li>Kartta ei ole käytettävissä ruudunlukijalla. Samat tiedot ovat luettelossa.</li>
        </ul>
        <h2>Anna palautetta saavutettavuudesta</h2>
        <p>Vastaamme kahden viikon kuluessa.</p>
      </div>
    </Page>
  );
}
