import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { roleIn } from '../../domain/scope.ts';
import { joinHere, type Offer, type OfferAnswer, readOffer } from '../../sync/join.ts';
import { reopenNews } from '../../sync/news.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { type App, useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Button, ButtonLink, Buttons } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { useInstall } from '../shell/install.ts';
import { askToKeepStorage } from '../shell/keep-storage.ts';
import { savePreference } from '../shell/preferences.ts';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';

/** How far joining has come. The invitation is used up by the press of "join here" and not before. */
type Step =
  | { kind: 'typing'; why?: string }
  | { kind: 'checking' }
  | { kind: 'unreachable'; secret: string; why: string }
  | { kind: 'offered'; secret: string; offer: Offer; why?: string }
  | { kind: 'joining'; offer: Offer };

/** Rounds to wait for the city to say what this device may read now. */
const MOST_ROUNDS = 3;

/** Joins this device by an invitation: from the link (its secret stands after `#`) or typed from paper. */
export function JoinPage() {
  const city = useCity();
  return city ? <Join city={city} /> : null;
}

function Join({ city }: { city: City }) {
  const app = useApp();
  const texts = useTexts();
  const { route } = useLocation();
  const [step, setStep] = useState<Step>({ kind: 'typing' });
  useScreen({ title: texts.t('join.heading') });

  const check = async (secret: string) => {
    setStep({ kind: 'checking' });
    setStep(await stepAfter(app, await readOffer(app.fetch, secret), secret));
  };
  const join = async ({ secret, offer }: Step & { kind: 'offered' }) => {
    setStep({ kind: 'joining', offer });
    const answer = await joinHere(app.db, app.fetch, secret).catch((): OfferAnswer => ({ kind: 'unreachable' }));
    if (answer.kind !== 'open') {
      const failed = await stepAfter(app, answer, secret);
      setStep(failed.kind === 'unreachable' ? { kind: 'offered', secret, offer, why: failed.why } : failed);
      return;
    }
    await settleIn(app, answer.offer);
    const { city: joined, role } = answer.offer;
    app.announce(`${texts.t('join.done.heading')}. ${texts.t('join.done.role', { role: texts.t(`role.${role}`) })}`);
    route(`/${joined}${role === 'member' ? '' : '/desk'}?joined=${role}`, true);
  };
  useLinkSecret(check);

  return (
    <>
      <h1 tabIndex={-1}>{texts.t('join.heading')}</h1>
      <p>{texts.t('join.lead', bodyWords(texts.language, city.body.noun))}</p>
      {step.kind === 'typing' && <AlreadyJoined city={city} />}
      <div role="status" class="flow">
        {step.kind === 'checking' && <p>{texts.t('join.checking')}</p>}
        {step.kind === 'joining' && <p>{texts.t('join.joining')}</p>}
        {'why' in step && step.why && <Note tone="leaf">{step.why}</Note>}
      </div>
      {step.kind === 'unreachable' && (
        <Button onClick={() => void check(step.secret)}>{texts.t('app.tryAgain')}</Button>
      )}
      {step.kind === 'typing' && <CodeForm onCode={check} onEmptied={() => setStep({ kind: 'typing' })} />}
      {step.kind === 'offered' && <OfferPart offer={step.offer} here={city} onJoin={() => void join(step)} />}
    </>
  );
}

/** Reads the secret of an opened link, at once and when another link is opened in the same tab. */
function useLinkSecret(onSecret: (secret: string) => void): void {
  useEffect(() => {
    const read = () => {
      const secret = decodeURIComponent(location.hash.slice(1));
      if (secret && secret !== 'main') onSecret(secret);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
    // The first reader serves as well as the last.
  }, []);
}

async function stepAfter({ texts }: App, answer: OfferAnswer, secret: string): Promise<Step> {
  const { t, explainRefusal } = texts.peek();
  switch (answer.kind) {
    case 'open':
      return { kind: 'offered', secret, offer: answer.offer };
    case 'refused':
      // What cannot be a code at all is no invitation either.
      return { kind: 'typing', why: explainRefusal(answer.status === 400 ? 'invitation-unknown' : answer.reason) };
    case 'captive-portal':
      return { kind: 'unreachable', secret, why: t('sync.portal') };
    case 'busy':
      return { kind: 'unreachable', secret, why: t('device.needsNetwork') };
    default:
      return { kind: 'unreachable', secret, why: t('join.needsNetwork') };
  }
}

/** After joining: the city is remembered, the data kept, and what the role may read is fetched. */
async function settleIn({ db, sync, catalogue }: App, { city }: Offer): Promise<void> {
  void askToKeepStorage();
  await savePreference(db, 'city', city).catch(() => undefined);
  for (let round = 0; round < MOST_ROUNDS && !roleIn(city, catalogue.scopes); round++) {
    await sync.now();
    await catalogue.refresh();
  }
  reopenNews();
}

/** For whoever comes here without an invitation on a device that has joined before. */
function AlreadyJoined({ city }: { city: City }) {
  const texts = useTexts();
  const role = useCatalogue(({ scopes }) => roleIn(city.id, scopes));
  if (!role) return null;
  return (
    <Note tone="woad" icon="info" title={texts.t('join.already')}>
      {texts.t('join.done.role', { role: texts.t(`role.${role}`) })}
    </Note>
  );
}

function CodeForm({ onCode, onEmptied }: { onCode: (code: string) => void; onEmptied: () => void }) {
  const texts = useTexts();
  const { way } = useInstall();
  const [code, setCode] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const change = (typed: string) => {
    setCode(typed);
    if (typed.trim()) return;
    setIsMissing(false);
    onEmptied();
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(!code.trim());
        if (code.trim()) onCode(code.trim());
      }}
    >
      <TextField
        code
        label={texts.t('join.code')}
        hint={texts.t('join.codeHint')}
        error={isMissing ? texts.t('error.required') : undefined}
        autoComplete="off"
        value={code}
        onValue={change}
      />
      <Button type="submit" fill="wide" icon="key">
        {texts.t('join.check')}
      </Button>
      {way.value === 'share-menu' && <p class="soft small-text">{texts.t('join.iphone')}</p>}
    </form>
  );
}

function OfferPart({ offer, here, onJoin }: { offer: Offer; here: City; onJoin: () => void }) {
  const texts = useTexts();
  const city = useCatalogue((catalogue) => catalogue.city(offer.city));
  const hasJoined = useCatalogue(({ scopes }) => roleIn(offer.city, scopes) !== undefined);
  const area = city?.areas.find(({ id }) => id === offer.area);
  const facts = [
    { term: texts.t('city'), value: city?.names[texts.language] ?? offer.city },
    ...(area ? [{ term: texts.t('area'), value: area.names[texts.language] }] : []),
  ];
  return (
    <Section title={texts.t('join.invitedAs', { role: texts.t(`role.${offer.role}`) })}>
      <div class="paper">
        <Facts facts={facts} />
      </div>
      {hasJoined && <p>{texts.t('join.already')}</p>}
      <p>{texts.t('join.ownDevice', bodyWords(texts.language, (city ?? here).body.noun))}</p>
      <p class="soft">{texts.t('join.notUsedYet')}</p>
      <Buttons>
        <Button icon="key" fill="grow" onClick={onJoin}>
          {texts.t('join.here')}
        </Button>
        <ButtonLink kind="quiet" fill="grow" href={`/${here.id}`}>
          {texts.t('cancel')}
        </ButtonLink>
      </Buttons>
    </Section>
  );
}
