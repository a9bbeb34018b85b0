import type { Area, Village } from '../domain/city.ts';

/** Villages and districts that a source places in the area. */
export const sourced = (...names: string[]): Village[] => names.map((name) => ({ name, toBeChecked: false }));

/** Villages and districts placed by general knowledge: the city has to check them on its map (facts.md 5). */
export const unchecked = (...names: string[]): Village[] => names.map((name) => ({ name, toBeChecked: true }));

/** Postal codes that a source places in the area. */
export const sourcedCodes = (...codes: string[]): Area['postalCodes'] =>
  codes.map((code) => ({ code, toBeChecked: false }));

/** Postal codes of the city (Posti, 26.5.2026) whose area is general knowledge: to be checked. */
export const uncheckedCodes = (...codes: string[]): Area['postalCodes'] =>
  codes.map((code) => ({ code, toBeChecked: true }));
