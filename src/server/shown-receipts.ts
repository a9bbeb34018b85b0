import type { Scope } from '../domain/scope.ts';

/** Receipts remembered at most; the device heard of least recently is forgotten first. */
const MOST_RECEIPTS = 200_000;

/** Which devices have shown the secrets of which receipts. Only in memory: nobody is to find it in a database. */
export interface ShownReceipts {
  add(device: string, receipts: readonly Scope[]): void;
  devicesOf(receipt: Scope): Iterable<string>;
}

export function createShownReceipts(mostReceipts = MOST_RECEIPTS): ShownReceipts {
  const receiptsByDevice = new Map<string, Set<Scope>>();
  const devicesByReceipt = new Map<Scope, Set<string>>();
  let count = 0;

  const forget = (device: string) => {
    const receipts = receiptsByDevice.get(device) ?? new Set();
    receiptsByDevice.delete(device);
    count -= receipts.size;
    for (const receipt of receipts) {
      const devices = devicesByReceipt.get(receipt);
      devices?.delete(device);
      if (devices?.size === 0) devicesByReceipt.delete(receipt);
    }
  };
  return {
    add: (device, receipts) => {
      const held = receiptsByDevice.get(device) ?? new Set();
      // Setting it anew keeps the map in the order of last use.
      receiptsByDevice.delete(device);
      if (held.size + receipts.length > 0) receiptsByDevice.set(device, held);
      for (const receipt of receipts) {
        if (held.has(receipt)) continue;
        held.add(receipt);
        count++;
        const devices = devicesByReceipt.get(receipt) ?? new Set();
        devicesByReceipt.set(receipt, devices.add(device));
      }
      for (const oldest of receiptsByDevice.keys()) {
        if (count <= mostReceipts || oldest === device) break;
        forget(oldest);
      }
    },
    devicesOf: (receipt) => devicesByReceipt.get(receipt) ?? [],
  };
}
