import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, ButtonLink, Buttons } from '../../src/ui/parts/button.tsx';
import { CheckChoices, RadioChoices } from '../../src/ui/parts/choice.tsx';
import { Empty } from '../../src/ui/parts/empty.tsx';
import { ErrorSummary, TextArea, TextField } from '../../src/ui/parts/field.tsx';
import { Icon, type IconName } from '../../src/ui/parts/icon.tsx';
import { ICON_PATHS } from '../../src/ui/parts/icon-paths.ts';
import { Note } from '../../src/ui/parts/note.tsx';
import { SearchField } from '../../src/ui/parts/search-field.tsx';
import { Facts, Section } from '../../src/ui/parts/section.tsx';
import { Sheet } from '../../src/ui/parts/sheet.tsx';
import { StateLine } from '../../src/ui/parts/state-line.tsx';
import { Count, ExampleMark, SendTag, StatusTag } from '../../src/ui/parts/tag.tsx';
import { Tick } from '../../src/ui/parts/tick.tsx';
import { Keep, Page } from './gallery-frame.tsx';

/** Every part in every state. */
export function PartsScreen() {
  return (
    <Page open="#menu">
      <h1>Osat</h1>
      <StateLines />
      <Tags />
      <ButtonsInAllStates />
      <FieldsInAllStates />
      <ChoicesInAllStates />
      <Notes />
      <Section title="Ei vielä mitään">
        <Empty title="Pöytä on tyhjä" text="Täällä ei ole vielä ideoita. Ensimmäinen voi olla sinun.">
          <ButtonLink icon="idea" href="#new">
            Kerro idea
          </ButtonLink>
        </Empty>
      </Section>
      <Section title="Tietoja">
        <div class="paper">
          <Facts
            facts={[
              { term: 'Tallennettu tälle laitteelle', value: '12,4 Mt' },
              { term: 'Lähetetty viimeksi', value: <Keep>21.11.2026 klo 14.32</Keep> },
            ]}
          />
        </div>
      </Section>
      <Section title="Merkit">
        <Buttons>
          {[...Object.keys(ICON_PATHS), 'mark'].map((name) => (
            <Icon key={name} name={name as IconName} />
          ))}
        </Buttons>
      </Section>
    </Page>
  );
}

/** The question before something is lost, open above a form. */
export function SheetScreen() {
  const [open, setOpen] = useState(true);
  const close = () => setOpen(false);
  return (
    <Page>
      <h1>Kerro idea</h1>
      <Button onClick={() => setOpen(true)}>Tyhjennä lomake</Button>
      <Sheet
        open={open}
        title="Sinulla on lähettämättömiä tietoja"
        safe={{ text: 'Jatka', onChoose: close }}
        other={{ text: 'Tyhjennä lomake', onChoose: close }}
      >
        <p>Lähetä ne ennen uloskirjautumista. Tiedot ovat vain tällä laitteella.</p>
      </Sheet>
    </Page>
  );
}

function StateLines() {
  return (
    <Section title="Lähetyksen tila">
      <div class="flow-s">
        <StateLine state="sent" href="#outbox" strong="Kaikki tiedot on lähetetty">
          <Keep>klo 14.32</Keep>
        </StateLine>
        <StateLine state="offline" href="#outbox" strong="Ei verkkoyhteyttä.">
          Voit jatkaa. Tiedot lähetetään, kun yhteys palaa.
        </StateLine>
        <StateLine state="saved" href="#outbox" strong="3 lähettämättä.">
          Tallennettu tälle laitteelle
        </StateLine>
        <StateLine state="sending" href="#outbox" strong="Lähetetään tietoja…" />
        <StateLine state="attention" href="#outbox" strong="Verkko vaatii kirjautumisen.">
          Avaa verkon kirjautumissivu.
        </StateLine>
      </div>
    </Section>
  );
}

function Tags() {
  return (
    <Section title="Idean tila" aside={<ExampleMark>Esimerkki</ExampleMark>}>
      <Buttons>
        <StatusTag status="draft">Luonnos</StatusTag>
        <StatusTag status="received">Vastaanotettu</StatusTag>
        <StatusTag status="inReview">Käsittelyssä</StatusTag>
        <StatusTag status="proposed">Esitetty kaupungille</StatusTag>
        <StatusTag status="approved">Hyväksytty</StatusTag>
        <StatusTag status="inProgress">Toteutetaan</StatusTag>
        <StatusTag status="done">Toteutettu</StatusTag>
        <StatusTag status="rejected">Ei toteuteta</StatusTag>
        <StatusTag status="merged">Yhdistetty toiseen ideaan</StatusTag>
        <SendTag state="saved">Tallennettu tälle laitteelle</SendTag>
        <SendTag state="sending">Lähetetään</SendTag>
        <SendTag state="received">Kaupunki on vastaanottanut</SendTag>
        <SendTag state="attention">Ei vastaanotettu</SendTag>
      </Buttons>
    </Section>
  );
}

function ButtonsInAllStates() {
  const [pressed, setPressed] = useState(true);
  return (
    <Section title="Painikkeet">
      <Buttons>
        <Button icon="sending">Lähetä</Button>
        <Button kind="quiet">Tallenna</Button>
        <Button
          kind="quiet"
          pressed={pressed}
          icon={pressed ? 'check' : 'support'}
          onClick={() => setPressed(!pressed)}
        >
          {pressed ? 'Kannatat tätä ideaa' : 'Kannata'}
        </Button>
        <Button kind="plain">Peruuta</Button>
        <Button size="compact">Muokkaa</Button>
        <Button kind="quiet" icon="filter">
          Rajaa <Count>2</Count>
        </Button>
        <Button cannotBecause="why-not">Julkaise pöytäkirja</Button>
      </Buttons>
      <p class="small-text soft" id="why-not">
        Pöytäkirjaa ei ole vielä tarkastettu.
      </p>
    </Section>
  );
}

function FieldsInAllStates() {
  const [text, setText] = useState('');
  const [query, setQuery] = useState('pöl');
  return (
    <Section title="Kentät">
      <Stack>
        <ErrorSummary
          title="Tarkista 3 kohtaa"
          attempt={0}
          errors={[
            { fieldId: 'title', text: 'Idea lyhyesti: Täytä tämä kenttä' },
            { fieldId: 'areas', text: 'Valitse alueesi: Täytä tämä kenttä' },
            { fieldId: 'consent', text: 'Annan luvan: Täytä tämä kenttä' },
          ]}
        />
        <TextField id="title" label="Idea lyhyesti" value={text} onValue={setText} error="Täytä tämä kenttä" />
        <TextArea
          label="Kerro tarkemmin"
          optional="Vapaaehtoinen"
          hint="Älä kirjoita henkilötunnuksia, terveystietoja tai muita arkaluonteisia tietoja."
          value={text}
          onValue={setText}
        />
        <TextField code label="Kutsukoodi" hint="Löydät sen kutsukirjeestä." value="7QK4-P2XM" onValue={() => {}} />
        <SearchField label="Hae" clearLabel="Tyhjennä haku" value={query} onValue={setQuery} />
        <SearchField label="Hae kylää" clearLabel="Tyhjennä haku" value="" onValue={() => {}} />
      </Stack>
    </Section>
  );
}

function ChoicesInAllStates() {
  const [area, setArea] = useState<string | undefined>('elimaki');
  const [goals, setGoals] = useState<string[]>(['ymparisto']);
  const [agreed, setAgreed] = useState(true);
  return (
    <Section title="Valinnat">
      <Stack>
        <RadioChoices
          id="areas"
          legend="Valitse alueesi"
          error="Täytä tämä kenttä"
          choices={[
            { value: 'elimaki', label: 'Elimäki-Koria', note: 'Elimäki, Koria, Löytty' },
            { value: 'kuusankoski', label: 'Kuusankoski-Jaala' },
            { value: 'keskusta', label: 'Kouvolan keskusta-alue' },
            { value: 'unknown', label: 'En tiedä aluettani' },
          ]}
          value={area}
          onValue={setArea}
        />
        <CheckChoices
          legend="Tavoite"
          optional="Vapaaehtoinen"
          hint="Voit valita useita."
          choices={[
            { value: 'ymparisto', label: 'Elinympäristö ja viihtyisyys' },
            { value: 'yhdenvertaisuus', label: 'Yhdenvertaisuus ja osallisuus' },
            { value: 'liikunta', label: 'Liikunta' },
          ]}
          values={goals}
          onValues={setGoals}
        />
        <div>
          <Tick
            id="consent"
            label="Annan luvan käyttää yhteystietojani tähän ideaan vastaamiseen"
            checked={agreed}
            onChecked={setAgreed}
          />
          <Tick label="Haluan vastauksen" note="Puhelimella tai sähköpostilla" checked={false} onChecked={() => {}} />
          <Tick label="Kirjaan toisen puolesta" checked={false} onChecked={() => {}} error="Täytä tämä kenttä" />
        </div>
      </Stack>
    </Section>
  );
}

function Notes() {
  return (
    <Section title="Viestit">
      <div class="flow-s">
        <Note>Tiedot ovat vain tällä laitteella. Älä tyhjennä selaimen tietoja ennen lähettämistä.</Note>
        <Note tone="webcap" title="Ei vastaanotettu.">
          Määräraha ylittyy 250 €. Kirjauksesi on tallessa.
        </Note>
        <Note tone="spruce" icon="done" title="Perillä.">
          Kaupunki on vastaanottanut ideasi.
        </Note>
        <Note tone="woad" icon="info" title="Uusi versio on saatavilla">
          <Buttons>
            <Button size="compact">Päivitä nyt</Button>
            <Button size="compact" kind="plain">
              Myöhemmin
            </Button>
          </Buttons>
        </Note>
      </div>
    </Section>
  );
}

const Stack = ({ children }: { children: ComponentChildren }) => <div class="form">{children}</div>;
