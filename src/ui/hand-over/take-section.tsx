import { useEffect, useState } from 'preact/hooks';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { type HandOverTaken, takeHandOver } from '../../store/take-hand-over.ts';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { FilePick } from '../parts/file-pick.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { CodeScan } from './code-scan.tsx';
import { onOpenedFile } from './opened-file.ts';

/** The most a hand-over may weigh, bytes: a hundred ideas with three photos each. */
const MOST_FILE_BYTES = 200_000_000;

type Outcome = HandOverTaken | { kind: 'failed'; reason: string };

/** Takes in what another device hands over: a file, one opened with the app, or codes on its screen. */
export function TakeSection() {
  const { db, clock, sync } = useApp();
  const texts = useTexts();
  const [isScanning, setIsScanning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const ways = useFocusBack<HTMLDivElement>(isScanning);

  const take = async (text: string) => {
    const taken: Outcome = await keepTrying(db, () => takeHandOver(db, text, clock.read())).catch((error: unknown) => ({
      kind: 'failed' as const,
      reason: storageProblem(error) ?? 'unknown',
    }));
    setOutcome(taken);
    if (taken.kind === 'taken') sync.soon();
  };
  const takeFile = async (file: File) =>
    file.size > MOST_FILE_BYTES
      ? setOutcome({ kind: 'refused', reason: 'hand-over-unreadable' })
      : take(await file.text().catch(() => ''));
  const scan = () => {
    setOutcome(undefined);
    setIsScanning(true);
  };
  useEffect(() => onOpenedFile((file) => void takeFile(file)), []);

  return (
    <Section title={texts.t('handOver.take')}>
      <p>{texts.t('handOver.take.lead')}</p>
      <div ref={ways}>
        {isScanning ? (
          <CodeScan
            onText={(text) => {
              setIsScanning(false);
              void take(text);
            }}
            onFailure={(reason) => {
              setIsScanning(false);
              setOutcome({ kind: 'failed', reason });
            }}
            onClose={() => setIsScanning(false)}
          />
        ) : (
          <Buttons>
            <Button kind="quiet" icon="camera" fill="grow" onClick={scan}>
              {texts.t('handOver.scan')}
            </Button>
            <FilePick
              text={texts.t('import')}
              accept=".txt,.kylapoyta,text/plain"
              onFiles={([file]) => void (file && takeFile(file))}
            />
          </Buttons>
        )}
      </div>
      <div role="status">{outcome && <OutcomeNote outcome={outcome} />}</div>
    </Section>
  );
}

function OutcomeNote({ outcome }: { outcome: Outcome }) {
  const texts = useTexts();
  if (outcome.kind !== 'taken') return <Note tone="webcap">{texts.explainRefusal(outcome.reason)}</Note>;
  const { fresh, known, photos } = outcome;
  const photosAlone = photos > 0 && fresh + known === 0;
  const withPhotos = texts.t('handOver.photos', { n: photos });
  return (
    <Note tone="spruce" icon="check" title={photosAlone ? withPhotos : `${texts.t('handOver.taken', { n: fresh })}.`}>
      {known > 0 && `${texts.t('handOver.known', { n: known })} `}
      {photos > 0 && !photosAlone && `${withPhotos} `}
      {texts.t('handOver.taken.next')}
      <Buttons>
        <a class="row-link" href="/outbox">
          {texts.t('unsent')}
        </a>
      </Buttons>
    </Note>
  );
}
