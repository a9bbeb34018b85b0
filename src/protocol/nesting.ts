/** Nothing we speak is nested deeper; what is would exhaust the stack of whoever walks through it. */
const MOST_LEVELS = 64;

/** Whether a value read from JSON is nested deeper than anything we speak. */
export const isTooDeep = (value: unknown): boolean => isDeeper(value, MOST_LEVELS);

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((child) => isDeeper(child, levels - 1));
}
