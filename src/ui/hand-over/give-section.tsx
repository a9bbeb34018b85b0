import { useState } from 'preact/hooks';
import { makeHandOver } from '../../store/hand-over.ts';
import { countRefused, countUnsent } from '../../store/unsent.ts';
import { MOST_FRAMES, toFrames } from '../../sync/code-frames.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Section, WithIcon } from '../parts/section.tsx';
import { CodeShow } from './code-show.tsx';
import { canShare, downloadFile, fileOf, shareFile } from './hand-over-file.ts';

/** What is unsent here, and the ways to another device: share sheet, file, codes on the screen. */
export function GiveSection() {
  const { db } = useApp();
  const texts = useTexts();
  const found = useLive(async () => ({ unsent: await countUnsent(db), refused: await countRefused(db) }), [db]);
  if (!found) return null;
  return (
    <Section title={texts.t('handOver.give')}>
      {found.unsent + found.refused === 0 ? (
        <WithIcon icon="received">{texts.t('handOver.nothing')}</WithIcon>
      ) : (
        <Ways unsent={found.unsent} />
      )}
    </Section>
  );
}

function Ways({ unsent }: { unsent: number }) {
  const { db, clock } = useApp();
  const texts = useTexts();
  const [frames, setFrames] = useState<string[]>();
  const [leftOut, setLeftOut] = useState(0);
  const [isDone, setIsDone] = useState(false);
  const [failure, setFailure] = useState(false);

  const make = async () => {
    const made = await makeHandOver(db, clock.read());
    setLeftOut(made.leftOut);
    return made.handOver;
  };
  const attempt = (work: () => Promise<void>) => {
    setFailure(false);
    work().catch(() => setFailure(true));
  };
  const share = () => attempt(async () => setIsDone(await shareFile(fileOf(await make(), clock.read().nowMs))));
  const download = () =>
    attempt(async () => {
      downloadFile(fileOf(await make(), clock.read().nowMs));
      setIsDone(true);
    });
  const toggleCode = () =>
    attempt(async () =>
      setFrames(frames ? undefined : await toFrames(JSON.stringify({ ...(await make()), photos: [] }))),
    );

  return (
    <>
      {unsent > 0 && <p class="strong">{texts.t('unsent.count', { n: unsent })}</p>}
      <p>{texts.t('handOver.give.lead')}</p>
      <WithIcon icon="lock" small>
        {texts.t('handOver.give.private')}
      </WithIcon>
      <Buttons>
        {canShare() && (
          <Button icon="share" fill="grow" onClick={share}>
            {texts.t('handOver.share')}
          </Button>
        )}
        <Button kind={canShare() ? 'quiet' : 'filled'} icon="export" fill="grow" onClick={download}>
          {texts.t('export')}
        </Button>
        <Button kind="quiet" icon="code" fill="grow" expanded={frames !== undefined} onClick={toggleCode}>
          {texts.t(frames ? 'handOver.code.hide' : 'handOver.code.show')}
        </Button>
      </Buttons>
      {frames && frames.length > MOST_FRAMES && <Note>{texts.t('handOver.code.tooMany')}</Note>}
      {frames && frames.length <= MOST_FRAMES && <CodeShow frames={frames} />}
      {leftOut > 0 && <Note>{texts.t('handOver.leftOut', { n: leftOut })}</Note>}
      {failure && (
        <Note tone="webcap" role="alert">
          {texts.t('handOver.failed')}
        </Note>
      )}
      {isDone && (
        <Note tone="spruce" icon="check" role="status">
          {texts.t('handOver.done')}
        </Note>
      )}
    </>
  );
}
