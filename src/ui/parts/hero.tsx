import type { ComponentChildren } from 'preact';
import { VillagePicture } from './village-picture.tsx';

export type HeroProps = {
  title: ComponentChildren;
  lead?: ComponentChildren;
  /** The village on its table; on the home page and where one chooses a city. */
  picture?: boolean;
  /** The one sun button of the screen. */
  children?: ComponentChildren;
};

/** The head of a screen on the city's field, with the page's `h1`. Its `h1` can take focus after a change of screen. */
export function Hero({ title, lead, picture, children }: HeroProps) {
  return (
    <div class="hero-field">
      {picture && <Hills />}
      <div class="hero">
        <div class="hero-words">
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
          {children && <div class="btns">{children}</div>}
        </div>
        {picture && <VillagePicture />}
      </div>
    </div>
  );
}

function Hills() {
  return (
    <svg class="hills" viewBox="0 0 800 180" preserveAspectRatio="none" aria-hidden="true">
      <path class="p-hill" d="M0 96C90 40 170 34 270 74s190 26 290-18 170-40 240 4v120H0z" />
      <path class="p-hill near" d="M0 140c110-34 220-30 340-4s280 10 460-34v78H0z" />
    </svg>
  );
}
