import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IdeaStatus } from '../../src/domain/idea.ts';
import { AreaPick, CityCard, CityCards } from '../../src/ui/parts/area-pick.tsx';
import { Button, ButtonLink, Buttons } from '../../src/ui/parts/button.tsx';
import { CheckChoices, RadioChoices } from '../../src/ui/parts/choice.tsx';
import { Filters } from '../../src/ui/parts/filters.tsx';
import { Columns } from '../../src/ui/parts/frame.tsx';
import { Hero } from '../../src/ui/parts/hero.tsx';
import { DateLeaf, Meta, MetaItem, Row, Rows } from '../../src/ui/parts/rows.tsx';
import { SearchField } from '../../src/ui/parts/search-field.tsx';
import { BackLink, Section } from '../../src/ui/parts/section.tsx';
import { Code } from '../../src/ui/parts/slip.tsx';
import { Count, StatusTag } from '../../src/ui/parts/tag.tsx';
import { Answer, SupportBar, Thread } from '../../src/ui/parts/thread.tsx';
import { Weave } from '../../src/ui/parts/weave.tsx';
import { Footer, Keep, Languages, LOOKS, Page } from './gallery-frame.tsx';

const WORDS: Record<IdeaStatus, string> = {
  received: 'Vastaanotettu',
  inReview: 'Käsittelyssä',
  proposed: 'Esitetty kaupungille',
  approved: 'Hyväksytty',
  inProgress: 'Toteutetaan',
  done: 'Toteutettu',
  rejected: 'Ei toteuteta',
  merged: 'Yhdistetty toiseen ideaan',
};
const part = (status: IdeaStatus, count: number) => ({ status, count, text: WORDS[status], href: '#ideas' });

export function CitiesScreen() {
  const hero = (
    <Hero
      picture
      title="Mitä koti­kulmillasi pitäisi tehdä?"
      lead="Valitse kaupunki. Et tarvitse tunnuksia etkä verkkoa."
    />
  );
  return (
    <Page
      wide
      brand={{ href: '#', title: 'Kyläpöytä' }}
      hero={hero}
      state={undefined}
      footer={<Footer />}
      language={<Languages />}
    >
      <Section title="Kaupunki">
        <CityCards label="Kaupungit">
          <CityCard href="#home" name="Kouvola" under="Aluetoimikunnat" look={LOOKS['kouvola']!} />
          <CityCard href="#home" name="Lahti" under="Kumppanuuspöydät" look={LOOKS['lahti']!} />
        </CityCards>
      </Section>
    </Page>
  );
}

export function HomeScreen() {
  const hero = (
    <Hero
      picture
      title="Mitä koti­kulmillasi pitäisi tehdä?"
      lead="Alue­toimikunta lukee jokaisen idean. Et tarvitse tunnuksia etkä verkkoa."
    >
      <ButtonLink kind="sun" size="large" fill="wide" icon="idea" href="#new">
        Kerro idea
      </ButtonLink>
    </Hero>
  );
  return (
    <Page wide open="#home" hero={hero} footer={<Footer />}>
      <Columns>
        <div>
          <Section title="Alue">
            <AreaPick
              href="#area"
              name="Elimäki-Koria"
              villages="Elimäki, Koria, Löytty, Raussila, Ratula"
              change="Muokkaa"
            />
          </Section>
          <Section title="Ideat nyt" aside={<>86 ideaa tänä vuonna</>}>
            <Weave
              label="Ideat tilan mukaan. Samat luvut ovat alla olevassa luettelossa."
              parts={[
                part('received', 21),
                part('inReview', 18),
                part('proposed', 9),
                part('inProgress', 12),
                part('done', 25),
                part('rejected', 1),
              ]}
            />
          </Section>
        </div>
        <div>
          <Section title="Kaupunki on vastannut">
            <Rows>
              <IdeaRow title="Frisbeegolfrata Koriaan" status="inProgress" place="Koria" date="12.11.2026" />
              <IdeaRow title="Auringon­kukka­pelto koulun viereen" status="done" place="Elimäki" date="3.11.2026" />
              <IdeaRow
                title="Kevyen liikenteen väylän valaistus Korian­kankaalta asemalle"
                status="rejected"
                place="Koria"
                date="28.10.2026"
              />
            </Rows>
          </Section>
          <Section title="Lähellä sinua">
            <Rows>
              <Row href="#meeting" before={<DateLeaf day="24" month="marras" />} title="Alue­toimikunnan kokous">
                <Meta>
                  <MetaItem>ti 24.11.2026 klo 17.30</MetaItem>
                  <MetaItem>Korian koulun ruokala</MetaItem>
                </Meta>
              </Row>
              <Row href="#event" before={<DateLeaf day="28" month="marras" />} title="Talkoot: latupohjan raivaus">
                <Meta>
                  <MetaItem>la 28.11.2026 klo 10.00</MetaItem>
                  <MetaItem>Elimäen pururata</MetaItem>
                </Meta>
              </Row>
            </Rows>
          </Section>
        </div>
      </Columns>
    </Page>
  );
}

export function IdeasScreen() {
  const [query, setQuery] = useState('pöl');
  const [open, setOpen] = useState(false);
  return (
    <Page open="#ideas">
      <h1>Ideat</h1>
      <search class="find">
        <SearchField label="Hae" clearLabel="Tyhjennä haku" value={query} onValue={setQuery} />
        <Button kind="quiet" icon="filter" expanded={open} controls="filters" onClick={() => setOpen(!open)}>
          Rajaa <Count>1</Count>
        </Button>
      </search>
      {open && <FilterPanel onClose={() => setOpen(false)} />}
      <Filters
        label="Rajaukset"
        filters={[{ key: 'area', text: 'Anjalankoski', removeText: 'poista rajaus', onRemove: () => {} }]}
      />
      <div class="head-row results">
        <p role="status" class="strong">
          4 ideaa
        </p>
        <p class="soft small-text">Uusin ensin</p>
      </div>
      <Rows>
        <IdeaRow
          title={
            <>
              <mark>Pöl</mark>yttäjä­niitty Myllykosken kirjaston taakse
            </>
          }
          status="inReview"
          place="Myllykoski"
          date="19.11.2026"
          support={34}
        />
        <IdeaRow
          title={
            <>
              Hiekkatien <mark>pöl</mark>yn sidonta Liikkalassa
            </>
          }
          status="done"
          place="Liikkala"
          date="14.11.2026"
          support={12}
        />
        <IdeaRow
          title={
            <>
              <mark>Pöl</mark>kkypenkit Ankka­puiston laavulle
            </>
          }
          status="received"
          place="Inkeroinen"
          date="2.11.2026"
          support={8}
        />
        <IdeaRow
          title={
            <>
              Kevään katu<mark>pöl</mark>yt pois ennen vappua
            </>
          }
          status="proposed"
          place="Keltakangas"
          date="30.10.2026"
          support={51}
        />
      </Rows>
      <p class="soft small-text">
        Et löytänyt? Kerro oma ideasi. Samanlaiset ideat yhdistetään, ja kannatukset säilyvät.
      </p>
    </Page>
  );
}

export function IdeaScreen() {
  const [supports, setSupports] = useState(false);
  return (
    <Page open="#ideas">
      <BackLink href="#ideas">Ideat</BackLink>
      <div class="idea-head">
        <StatusTag status="inProgress">Toteutetaan</StatusTag>
        <h1>Frisbee­golfrata Koriaan</h1>
        <Meta>
          <MetaItem icon="place">Koria, Kymijoen ranta</MetaItem>
          <MetaItem>
            <Code code="ELI-3MD8T1WK" />
          </MetaItem>
        </Meta>
      </div>
      <p class="said">
        Yhdeksän väylän rata vanhan hiihtomajan maastoon. Sopii lapsille, nuorille ja mummoille, eikä maksa käyttäjälle
        mitään. Talkooväkeä löytyy.
      </p>
      <SupportBar count={supports ? 35 : 34} words="kannatusta">
        <Button icon={supports ? 'check' : 'support'} pressed={supports} onClick={() => setSupports(!supports)}>
          {supports ? 'Kannatat tätä ideaa' : 'Kannata'}
        </Button>
      </SupportBar>
      <Answer
        title="Kaupungin vastaus"
        by={
          <>
            Koordinaattori · <Keep>12.11.2026</Keep>
          </>
        }
      >
        <p>
          Hyvä idea. Alue­toimikunta varasi radan koreihin <b class="num">1 200 €</b> alue­kehittämis­rahaa, ja
          maanomistaja on antanut luvan. Väylät raivataan talkoilla keväällä.
        </p>
      </Answer>
      <Section title="Idean vaiheet">
        <Thread
          steps={[
            {
              key: '4',
              status: 'inProgress',
              text: 'Toteutetaan',
              date: '12.11.2026',
              reason: 'Väylien raivaus alkaa, kun maa on sula.',
            },
            {
              key: '3',
              status: 'approved',
              text: 'Hyväksytty',
              date: '27.10.2026',
              reason: 'Perustelu: edullinen, sopii kaikenikäisille, asukkaat tekevät itse.',
            },
            {
              key: '2',
              status: 'inReview',
              text: 'Käsittelyssä',
              date: '6.10.2026',
              reason: 'Kolme samanlaista ideaa yhdistettiin tähän.',
            },
            { key: '1', status: 'received', text: 'Vastaanotettu', date: '12.9.2026' },
          ]}
        />
      </Section>
      <Buttons section>
        <Button kind="quiet" fill="grow" icon="share">
          Jaa
        </Button>
        <Button kind="quiet" fill="grow" icon="print">
          Tulosta
        </Button>
      </Buttons>
      <p class="soft small-text">
        Päivitetty <Keep>12.11.2026</Keep>
      </p>
    </Page>
  );
}

type IdeaRowProps = { title: ComponentChildren; status: IdeaStatus; place: string; date: string; support?: number };

function IdeaRow({ title, status, place, date, support }: IdeaRowProps) {
  return (
    <Row href="#idea" title={title}>
      <Meta>
        <StatusTag status={status}>{WORDS[status]}</StatusTag>
        <MetaItem>{place}</MetaItem>
        <MetaItem keep>{date}</MetaItem>
        {support !== undefined && (
          <MetaItem icon="support" keep>
            {support} kannatusta
          </MetaItem>
        )}
      </Meta>
    </Row>
  );
}

function FilterPanel({ onClose }: { onClose: () => void }) {
  const [area, setArea] = useState('anjalankoski');
  const [statuses, setStatuses] = useState<string[]>([]);
  return (
    <div class="paper filter-panel" id="filters">
      <RadioChoices
        legend="Alue"
        choices={[
          { value: 'all', label: 'Koko kaupunki' },
          { value: 'anjalankoski', label: 'Anjalankoski' },
          { value: 'elimaki', label: 'Elimäki-Koria' },
          { value: 'keskusta', label: 'Kouvolan keskusta-alue' },
        ]}
        value={area}
        onValue={setArea}
      />
      <CheckChoices
        legend="Tila"
        layout="inline"
        choices={Object.entries(WORDS).map(([value, label]) => ({ value, label }))}
        values={statuses}
        onValues={setStatuses}
      />
      <Buttons>
        <Button fill="grow" onClick={onClose}>
          Sulje
        </Button>
      </Buttons>
    </div>
  );
}
