import { useState } from 'preact/hooks';
import { Button, Buttons } from '../../src/ui/parts/button.tsx';
import { RadioChoices } from '../../src/ui/parts/choice.tsx';
import { DeskFrame, Similar, SimilarIdea, SubjectHead } from '../../src/ui/parts/desk.tsx';
import { Empty } from '../../src/ui/parts/empty.tsx';
import { TextArea } from '../../src/ui/parts/field.tsx';
import { Note } from '../../src/ui/parts/note.tsx';
import { Meta, MetaItem, Row, Rows } from '../../src/ui/parts/rows.tsx';
import { SearchField } from '../../src/ui/parts/search-field.tsx';
import { BackLink, WithIcon } from '../../src/ui/parts/section.tsx';
import { Code } from '../../src/ui/parts/slip.tsx';
import { Count, StatusTag, Tag } from '../../src/ui/parts/tag.tsx';
import { AllSent, BRAND, Keep, Languages, SKIP } from './gallery-frame.tsx';

export const DeskScreen = () => <Desk showing="list" />;
export const DeskSubjectScreen = () => <Desk showing="subject" />;

const WantsAnswer = () => (
  <Tag tone="woad" icon="voice">
    Haluaa vastauksen
  </Tag>
);

function Desk({ showing }: { showing: 'list' | 'subject' }) {
  return (
    <DeskFrame
      brand={{ ...BRAND, under: 'Työpöytä' }}
      skip={SKIP}
      language={<Languages />}
      search={<SearchField label="Hae" clearLabel="Tyhjennä haku" value="" onValue={() => {}} />}
      state={<AllSent />}
      railLabel="Työpöytä"
      rail={[
        { href: '#in', icon: 'desk', text: 'Saapuneet', count: 14, current: true },
        { href: '#ideas', icon: 'idea', text: 'Ideat' },
        { href: '#await', icon: 'phone', text: 'Odottaa vastausta', count: 3 },
        { href: '#members', icon: 'people', text: 'Jäsenet' },
        { href: '#settings', icon: 'settings', text: 'Asetukset', last: true },
      ]}
      listTitle={
        <>
          Saapuneet <Count>14</Count>
        </>
      }
      listAct={
        <Button kind="quiet" size="compact" icon="filter">
          Rajaa
        </Button>
      }
      list={<Inbox />}
      showing={showing}
    >
      {showing === 'subject' ? (
        <Subject />
      ) : (
        <Empty title="Valitse idea luettelosta" text="Uudet ideat tulevat luetteloon itsestään." />
      )}
    </DeskFrame>
  );
}

function Inbox() {
  return (
    <Rows>
      <Row href="#1" title="Valaistus Elimäen pururadalle">
        <Meta>
          <MetaItem>Elimäki-Koria</MetaItem>
          <MetaItem keep>klo 14.34</MetaItem>
        </Meta>
      </Row>
      <Row href="#2" title="Frisbeegolf Korialle" current>
        <Meta>
          <MetaItem>Elimäki-Koria</MetaItem>
          <MetaItem keep>klo 13.10</MetaItem>
        </Meta>
        <Meta>
          <Tag tone="leaf" icon="merge">
            Samanlainen
          </Tag>
          <WantsAnswer />
        </Meta>
      </Row>
      <Row href="#3" title="Kirjastoauton pysäkki Raussilaan">
        <Meta>
          <MetaItem>Elimäki-Koria</MetaItem>
          <MetaItem keep>klo 11.05</MetaItem>
        </Meta>
        <Meta>
          <WantsAnswer />
        </Meta>
      </Row>
      <Row href="#4" title="Pyörätie Utista Kouvolaan">
        <Meta>
          <MetaItem>Valkeala, Kouvolan keskusta-alue</MetaItem>
          <MetaItem keep>eilen klo 9.40</MetaItem>
        </Meta>
        <Meta>
          <Tag tone="tar" icon="minutes">
            Kirjattu paperilta
          </Tag>
        </Meta>
      </Row>
    </Rows>
  );
}

function Subject() {
  const [status, setStatus] = useState<string | undefined>('inReview');
  const [reason, setReason] = useState(
    'Kiitos! Koriaan on jo varattu raha yhdeksän väylän radalle. Liitämme ideasi siihen ja kutsumme sinut kevään talkoisiin.',
  );
  return (
    <>
      <BackLink href="#desk">Saapuneet</BackLink>
      <SubjectHead
        title="Frisbeegolf Korialle"
        acts={
          <>
            <Button kind="quiet" size="compact" icon="hide">
              Piilota
            </Button>
            <Button kind="quiet" size="compact" icon="print">
              Tulosta
            </Button>
          </>
        }
      >
        <StatusTag status="received">Vastaanotettu</StatusTag>
        <Code code="ELI-5HV7B4QD" />
        <Keep>21.11.2026 klo 13.10</Keep>
      </SubjectHead>
      <p class="said">
        Korialta puuttuu paikka, jossa nuoret voivat olla illalla. Frisbeegolf sopisi hiihtomajan metsään, ja isommatkin
        voivat pelata. Voin tulla talkoisiin.
      </p>
      <Similar
        title="Samanlainen idea on jo kirjattu"
        hint="Molemmat tekstit ja kannatukset säilyvät. Lähettäjä näkee, mihin idea yhdistettiin."
      >
        <SimilarIdea
          href="#5"
          title="Frisbeegolfrata Koriaan"
          acts={
            <>
              <Button size="compact">Yhdistä ideat</Button>
              <Button kind="plain" size="compact">
                Ei sama
              </Button>
            </>
          }
        >
          <StatusTag status="inProgress">Toteutetaan</StatusTag>
          <MetaItem keep>34 kannatusta</MetaItem>
          <MetaItem>
            <Code code="ELI-3MD8T1WK" />
          </MetaItem>
        </SimilarIdea>
      </Similar>
      <Note tone="woad" icon="lock" title="Haluaa vastauksen.">
        Puhelin: <a href="tel:">numero näkyy vain koordinaattorille</a>
        <Buttons>
          <Button size="compact" kind="quiet" icon="check">
            Vastattu, poista yhteystiedot
          </Button>
        </Buttons>
      </Note>
      <form class="reply" onSubmit={(event) => event.preventDefault()}>
        <h2>Kaupungin vastaus</h2>
        <RadioChoices
          legend="Tila"
          layout="inline"
          choices={[
            { value: 'received', label: 'Vastaanotettu' },
            { value: 'inReview', label: 'Käsittelyssä' },
            { value: 'proposed', label: 'Esitetty kaupungille' },
            { value: 'rejected', label: 'Ei toteuteta' },
          ]}
          value={status}
          onValue={setStatus}
        />
        <TextArea label="Perustelu" optional="Näkyy kaikille" value={reason} onValue={setReason} />
        <div class="btns reply-acts">
          <Button type="submit">Lähetä</Button>
          <Button kind="quiet">Tallenna</Button>
          <WithIcon icon="lock" small>
            Vastaus menee myös asukkaan puhelimeen. Yhteystiedot näkee vain koordinaattori.
          </WithIcon>
        </div>
      </form>
    </>
  );
}
