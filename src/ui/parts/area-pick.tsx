import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { applyCityLook, type CityLook } from '../look/city-look.ts';
import { Icon } from './icon.tsx';

/** The area a person follows, with its villages, and the word that changes it; the whole is the link. */
export function AreaPick({
  href,
  name,
  villages,
  change,
}: {
  href: string;
  name: string;
  villages?: string;
  change: string;
}) {
  return (
    <a class="area-pick" href={href}>
      <Icon name="place" />
      <span>
        <b>{name}</b>
        {villages && <span class="soft small-text">{villages}</span>}
      </span>
      <span class="fake-link">{change}</span>
    </a>
  );
}

/** One city to choose, in its own colours: a large woven label with the ends of its yarns. */
export function CityCard({
  href,
  name,
  under,
  look,
  onChoose,
}: {
  href: string;
  name: string;
  under?: string;
  look: CityLook;
  /** Told before the link is followed. */
  onChoose?: () => void;
}) {
  const card = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => {
    if (card.current) applyCityLook(look, card.current);
  }, [look]);
  return (
    <li>
      <a class="city-card city-look" href={href} ref={card} onClick={onChoose}>
        <span>
          <b>{name}</b>
          {under && <small>{under}</small>}
        </span>
        <Icon name="next" />
      </a>
    </li>
  );
}

/** The cities to choose from; `CityCard`s inside. */
export function CityCards({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <ul class="cities" aria-label={label}>
      {children}
    </ul>
  );
}
