import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** Whose table this is: the city's name (or the app's, before one is chosen) and a smaller line below it. */
export type Brand = { href: string; title: string; under?: string };

export type TopProps = {
  brand: Brand;
  /** The text of the link that leads past the head. */
  skip: string;
  language?: ComponentChildren;
  /** Between brand and language: the search of the desk. */
  children?: ComponentChildren;
};

export type FrameProps = TopProps & {
  /** A `Tabs`; none on screens with a bar. */
  tabs?: ComponentChildren;
  /** A `Hero`; then the rug and the state line lie below it. */
  hero?: ComponentChildren;
  /** A `StateLine`. */
  state?: ComponentChildren;
  /** What acts at the bottom: a line of state and the one main button. */
  bar?: ComponentChildren;
  footer?: ComponentChildren;
  /** Room for two `Columns` on laptops; else one column of 46 rem. */
  wide?: boolean;
};

/** A screen: head, rug, state line, page, footer, and what acts. The page (`#main`) can take focus after a change of screen. */
export function Frame({ tabs, hero, state, bar, footer, wide, children, ...top }: FrameProps) {
  const underHead = (
    <>
      <div class="rug" />
      {state}
    </>
  );
  return (
    <div class="app">
      <div class={['page', wide && 'is-wide', tabs && 'has-tabs'].filter(Boolean).join(' ')}>
        <Top {...top} />
        {tabs}
        {!hero && underHead}
        <main id="main" tabIndex={-1}>
          {hero}
          {hero && underHead}
          <div class="column">{children}</div>
        </main>
        {bar && <div class="bar-bottom">{bar}</div>}
        {footer && <footer class="foot">{footer}</footer>}
      </div>
    </div>
  );
}

/** The head of every screen, with the link that leads past it. */
export function Top({ brand, skip, language, children }: TopProps) {
  return (
    <>
      <a class="skip" href="#main">
        {skip}
      </a>
      <header class="top">
        <div class="top-row">
          <a class="brand" href={brand.href}>
            <Icon name="mark" />
            <span class="brand-words">
              <span class="brand-city">{brand.title}</span>
              {brand.under && <span class="brand-app">{brand.under}</span>}
            </span>
          </a>
          {children}
          {language}
        </div>
      </header>
    </>
  );
}

/** Two columns on laptops, the first narrower; on phones the first stands above the second. Children: two elements. */
export function Columns({ children }: { children: ComponentChildren }) {
  return <div class="columns">{children}</div>;
}

/** The line of state in the bar at the bottom, announced when it changes. */
export function BarState({
  icon = 'saved',
  children,
}: {
  icon?: 'saved' | 'warning' | 'sending';
  children: ComponentChildren;
}) {
  return (
    <p role="status">
      <Icon name={icon} small />
      <span>{children}</span>
    </p>
  );
}
