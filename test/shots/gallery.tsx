import { render } from 'preact';
import { applyCityLook } from '../../src/ui/look/city-look.ts';
import { applyDeviceLook, type DeviceLook } from '../../src/ui/look/device-look.ts';
import '../../src/ui/look/index.ts';
import { IconSprite } from '../../src/ui/parts/icon.tsx';
import { LOOKS } from './gallery-frame.tsx';
import { SCREENS } from './gallery-screens.tsx';

const query = new URLSearchParams(location.search);
const Screen = SCREENS[query.get('screen') ?? 'parts'] ?? SCREENS['parts']!;

applyCityLook(LOOKS[query.get('city') ?? 'kouvola']);
applyDeviceLook({
  theme: (query.get('theme') ?? 'device') as DeviceLook['theme'],
  contrast: (query.get('contrast') ?? 'device') as DeviceLook['contrast'],
  text: (query.get('text') ?? 'device') as DeviceLook['text'],
});
render(
  <>
    <IconSprite />
    <Screen />
  </>,
  document.getElementById('app')!,
);
