import type { Recruitment } from './city-rules.ts';

/** How many were nominated or applied: the sum of the areas where it is known by area; null when no source tells (K14). */
export function countNominations({ nominationsByArea, applicants }: Recruitment): number | null {
  if (!nominationsByArea) return applicants;
  return Object.values(nominationsByArea).reduce((total, count) => total + count, 0);
}
