import { useEffect, useRef, useState } from 'preact/hooks';
import { createFrameCollector } from '../../sync/code-frames.ts';
import { useApp, useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { type CameraFailure, watchCamera } from './watch-camera.ts';

type Progress = { read: number; count: number };

/** Reads codes from another phone's screen with the camera, until the whole has been read. */
export function CodeScan({
  onText,
  onFailure,
  onClose,
}: {
  onText: (text: string) => void;
  /** The camera cannot be used: there are other ways. */
  onFailure: (reason: CameraFailure) => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { announce } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const [progress, setProgress] = useState<Progress>();
  const [isForeign, setIsForeign] = useState(false);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const scan = scanInto(element, {
      onProgress: (next) => {
        setIsForeign(false);
        setProgress(next);
      },
      onForeign: () => setIsForeign(true),
      onText: (text) => {
        announce(texts.t('handOver.scan.done'));
        onText(text);
      },
      onFailure,
    });
    return scan.stop;
  }, []);

  return (
    <div class="code-scan flow-s">
      <video ref={video} playsInline muted aria-label={texts.t('handOver.scan.picture')} />
      {progress ? (
        <>
          <progress value={progress.read} max={progress.count} aria-label={texts.t('handOver.scan.reading')} />
          <p>{texts.t('handOver.scan.progress', { read: progress.read, count: progress.count })}</p>
        </>
      ) : (
        <p>{texts.t(isForeign ? 'handOver.scan.foreign' : 'handOver.scan.lead')}</p>
      )}
      <Button kind="quiet" icon="close" onClick={onClose}>
        {texts.t('cancel')}
      </Button>
    </div>
  );
}

interface ScanEvents {
  onProgress: (progress: Progress) => void;
  onForeign: () => void;
  onText: (text: string) => void;
  onFailure: (failure: CameraFailure) => void;
}

/** Collects what the camera reads until the whole is there; `stop` gives the camera back. */
function scanInto(video: HTMLVideoElement, events: ScanEvents): { stop: () => void } {
  const collector = createFrameCollector();
  let isOver = false;
  const camera = watchCamera(
    video,
    async (frame) => {
      const collected = await collector.take(frame);
      if (isOver) return;
      if (collected.kind === 'reading') events.onProgress(collected);
      else if (collected.kind === 'foreign') events.onForeign();
      else {
        stop();
        events.onText(collected.text);
      }
    },
    events.onFailure,
  );
  const stop = () => {
    isOver = true;
    camera.stop();
  };
  return { stop };
}
