import { useEffect, useRef, useState } from 'preact/hooks';
import type { IdeaDraft } from './idea-draft.ts';

/** The device may take this long; outdoors without network the first fix is slow, milliseconds. */
const PATIENCE_MS = 30_000;
/** Five decimals are about a metre: more would only pretend. */
const roundDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

export type Finding = 'resting' | 'finding' | 'refused';

/** Asks the device where it is, only when `find` is called; a refusal is told, whatever its cause. */
export function usePosition(onPosition: (position: NonNullable<IdeaDraft['position']>) => void): {
  finding: Finding;
  find: () => void;
} {
  const [finding, setFinding] = useState<Finding>('resting');
  const left = useRef(false);
  useEffect(
    () => () => {
      left.current = true;
    },
    [],
  );

  const find = () => {
    if (finding === 'finding') return;
    if (!navigator.geolocation) return setFinding('refused');
    setFinding('finding');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (left.current) return;
        setFinding('resting');
        const { latitude, longitude, accuracy } = coords;
        onPosition({ lat: roundDegrees(latitude), lon: roundDegrees(longitude), accuracyM: Math.round(accuracy) });
      },
      () => left.current || setFinding('refused'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  };
  return { finding, find };
}
