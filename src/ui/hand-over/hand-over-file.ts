import type { HandOver } from '../../protocol/hand-over.ts';
import type { AppDatabase } from '../../store/database.ts';
import { makeHandOver } from '../../store/hand-over.ts';
import type { ClockReading } from '../../store/next-request.ts';

/** A hand-over as a file; `.txt` because phones share texts, and mail lets them through. */
export const fileOf = (handOver: HandOver, atMs: number): File =>
  new File([JSON.stringify(handOver)], `kylapoyta-${new Date(atMs).toISOString().slice(0, 10)}.txt`, {
    type: 'text/plain',
  });

/** Whether this device can hand a file to other apps (messages, Bluetooth, mail). */
export function canShare(): boolean {
  const probe = new File(['x'], 'x.txt', { type: 'text/plain' });
  return navigator.canShare?.({ files: [probe] }) ?? false;
}

/** Opens the device's own share sheet; false when the person closed it. Rejects where the device could not share it. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** Hands a file to the browser as a download. */
export function downloadFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts what is unsent into a file (with a key only that refused change); tells how much had to stay on this device. */
export async function exportUnsent(db: AppDatabase, clock: ClockReading, refusedKey?: string): Promise<number> {
  const { handOver, leftOut } = await makeHandOver(db, clock, refusedKey);
  downloadFile(fileOf(handOver, clock.nowMs));
  return leftOut;
}
