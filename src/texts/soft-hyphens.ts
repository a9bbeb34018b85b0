/** Where long compounds of an agenda may be broken: browsers without a dictionary of the language break them anywhere. */
const SEAMS = [/(pöytäkirjan)(?=tarkast)/giu, /(päätös)(?=valtai)/giu, /(protokoll)(?=s?juster)/giu];

/** Words for the eye alone, with soft hyphens; who hears a page hears the plain ones. */
export const softHyphened = (words: string): string =>
  SEAMS.reduce((text, seam) => text.replace(seam, '$1\u00AD'), words);
