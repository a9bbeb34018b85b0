import { useTexts } from '../app.ts';
import { useScreen } from '../shell/screen.ts';

/** Stands for a screen whose things are being read from the disk, a matter of milliseconds; focus waits for its head. */
export function Opening({ title }: { title: string }) {
  const texts = useTexts();
  useScreen({ title });
  return <p role="status">{texts.t('app.opening')}</p>;
}
