import type { ComponentType } from 'preact';
import { DeskScreen, DeskSubjectScreen } from './gallery-desk.tsx';
import { PartsScreen, SheetScreen } from './gallery-parts.tsx';
import { CitiesScreen, HomeScreen, IdeaScreen, IdeasScreen } from './gallery-public.tsx';
import { DeviceScreen, FormScreen, JoinScreen, OutboxScreen, TextScreen, ThanksScreen } from './gallery-write.tsx';

/** Every screen of the gallery, by the name in its address. */
export const SCREENS: Record<string, ComponentType> = {
  parts: PartsScreen,
  sheet: SheetScreen,
  cities: CitiesScreen,
  home: HomeScreen,
  ideas: IdeasScreen,
  idea: IdeaScreen,
  form: FormScreen,
  thanks: ThanksScreen,
  outbox: OutboxScreen,
  device: DeviceScreen,
  join: JoinScreen,
  text: TextScreen,
  desk: DeskScreen,
  subject: DeskSubjectScreen,
};
