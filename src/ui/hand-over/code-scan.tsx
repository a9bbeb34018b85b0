import { useEffect, useRef, useState } from 'preact/hooks';
import { createFrameCollector } from '../../sync/code-frames.ts';
import { useApp, useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { createReader } from './read-code.ts';

/** Between two looks at the picture, milliseconds. */
const LOOK_MS = 70;

/** Why the camera cannot be used. */
export type CameraFailure = 'camera-denied' | 'camera-missing';
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

/** Opens the camera and looks at its picture again and again; `stop` gives the camera back. */
function scanInto(video: HTMLVideoElement, events: ScanEvents): { stop: () => void } {
  let stream: MediaStream | undefined;
  let isOver = false;
  const stop = () => {
    isOver = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const run = async () => {
    stream = await openCamera();
    if (isOver) return stop();
    video.srcObject = stream;
    await video.play();
    const [read, collector] = [await createReader(), createFrameCollector()];
    let before: string | undefined;
    while (!isOver) {
      const frame = await read(video);
      if (frame !== undefined && frame !== before) {
        const collected = await collector.take(frame);
        if (isOver) return;
        if (collected.kind === 'reading') events.onProgress(collected);
        else if (collected.kind === 'foreign') events.onForeign();
        else {
          stop();
          events.onText(collected.text);
        }
      }
      before = frame;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  run().catch((error: unknown) => {
    if (isOver) return;
    stop();
    events.onFailure((error as Error).name === 'NotAllowedError' ? 'camera-denied' : 'camera-missing');
  });
  return { stop };
}

function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices) return Promise.reject(new Error('no camera'));
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
}
