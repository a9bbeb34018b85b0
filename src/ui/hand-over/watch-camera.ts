import { createReader } from './read-code.ts';

/** Between two looks at the picture, milliseconds. */
const LOOK_MS = 70;

/** Why the camera cannot be used. */
export type CameraFailure = 'camera-denied' | 'camera-missing';

/**
 * Opens the camera into a video and looks at its picture again and again; tells every code once while it stays in
 * sight, and waits for what is done with it. `stop` gives the camera back.
 */
export function watchCamera(
  video: HTMLVideoElement,
  onCode: (text: string) => void | Promise<void>,
  onFailure: (failure: CameraFailure) => void,
): { stop: () => void } {
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
    const read = await createReader();
    let before: string | undefined;
    while (!isOver) {
      const code = await read(video);
      if (code !== undefined && code !== before) await onCode(code);
      before = code;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  run().catch((error: unknown) => {
    if (isOver) return;
    stop();
    onFailure((error as Error).name === 'NotAllowedError' ? 'camera-denied' : 'camera-missing');
  });
  return { stop };
}

function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices) return Promise.reject(new Error('no camera'));
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
}
