/** Reads the text of a code in a picture; undefined where there is none. */
export type ReadCode = (source: HTMLVideoElement) => Promise<string | undefined>;

/** The browser's own reader is not in the type library of the language. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type BarcodeDetectorClass = {
  new (options: { formats: string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<string[]>;
};

/** The longest side of a picture that is looked through, pixels: enough for our codes, quick on old phones. */
const LONGEST_SIDE = 720;

/** The browser's reader where it has one, else one that works on iPhone and in Firefox, too. */
export async function createReader(): Promise<ReadCode> {
  return (await nativeReader()) ?? libraryReader();
}

async function nativeReader(): Promise<ReadCode | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: BarcodeDetectorClass };
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): string[] => []);
  if (!BarcodeDetector || !formats?.includes('qr_code')) return undefined;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (source) => (await detector.detect(source).catch(() => []))[0]?.rawValue;
}

async function libraryReader(): Promise<ReadCode> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (source) => {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(source.videoWidth, source.videoHeight));
    canvas.width = Math.floor(source.videoWidth * scale);
    canvas.height = Math.floor(source.videoHeight * scale);
    if (!context || canvas.width === 0) return undefined;
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return undefined; // no code in sight
    }
  };
}
