import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Frame } from '../parts/frame.tsx';
import { Foot } from './foot.tsx';
import { useHead } from './head.tsx';
import { Places } from './places.tsx';
import { type Asked, ScreenContext } from './screen.ts';
import { StorageNotice } from './storage-notice.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { useCity } from './use-city.ts';

/** The frame of every screen but the desk; it stays while screens change, and follows what each asks of it (`useScreen`). */
export function AppFrame({ children }: { children: ComponentChildren }) {
  const city = useCity();
  const asked = useSignal<Asked>({});
  const { hero, bar, stateLine, wide } = asked.value;
  const { state, ...head } = useHead();
  const isCalm = !bar && stateLine !== false;
  return (
    <ScreenContext.Provider value={asked}>
      <Frame
        {...head}
        tabs={!bar && city && <Places city={city} />}
        hero={hero}
        state={stateLine === false ? undefined : state}
        bar={bar}
        footer={!bar && <Foot />}
        wide={wide ?? false}
      >
        <StorageNotice />
        {isCalm && <UpdateNotice />}
        {children}
      </Frame>
    </ScreenContext.Provider>
  );
}
