/** An area and how many people live in it, or their share in thousandths: only the proportion counts. */
export interface AreaPeople {
  area: string;
  people: number;
}

/**
 * Splits whole euros in proportion to population, so that the parts are whole euros and add up to the total exactly
 * (facts.md K8: largest remainder). Everybody gets the whole euros of their quota; those that are left go one by one to
 * the largest remainders, among equals to the larger area, then to the one whose id comes first. Undefined where nobody
 * lives anywhere: there is no proportion then. Exact as long as euros × people stays below 2⁵³.
 */
export function splitByPopulation(euros: number, areas: readonly AreaPeople[]): Map<string, number> | undefined {
  const total = areas.reduce((sum, { people }) => sum + people, 0);
  if (total === 0) return undefined;
  const parts = areas.map(({ area, people }) => {
    const remainder = (euros * people) % total;
    return { area, people, remainder, whole: (euros * people - remainder) / total };
  });
  const left = euros - parts.reduce((sum, { whole }) => sum + whole, 0);
  const first = new Set(
    parts
      .toSorted((a, b) => b.remainder - a.remainder || b.people - a.people || (a.area < b.area ? -1 : 1))
      .slice(0, left),
  );
  return new Map(parts.map((part) => [part.area, part.whole + (first.has(part) ? 1 : 0)]));
}
