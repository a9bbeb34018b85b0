/** What a person chose for this device; `device` follows the device's own setting. */
export type DeviceLook = {
  readonly theme: 'device' | 'light' | 'dark';
  readonly contrast: 'device' | 'normal' | 'more';
  readonly text: 'device' | 'large' | 'largest' | 'double';
};

/** Makes the page follow the choices of this device: day or night, strong contrast, larger text (125, 150 and 200 %). */
export function applyDeviceLook(look: DeviceLook, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(look)) {
    if (value === 'device') delete root.dataset[name];
    else root.dataset[name] = value;
  }
}
