/** A text that counts: `{n}` is the count, and the language's own rule chooses the form. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** One text on screen. `{name}` stands for a value that comes at run time; whatever comes is shown as plain text. */
export type Text = string | Plural;

/** What a file of another language must hold: every Finnish key, no other, and plurals where Finnish has them. */
export type TranslationOf<Finnish> = {
  readonly [Key in keyof Finnish]: Finnish[Key] extends string ? string : Plural;
};

/** The placeholders of a text, as a union of their names; `never` when it has none. */
export type NamesIn<Words> = Words extends Plural
  ? NamesIn<Words['other']>
  : Words extends `${string}{${infer Name}}${infer Rest}`
    ? Name | NamesIn<Rest>
    : never;

/** A part of a long page; the paragraphs stand before the list. `id` is the anchor and is the same in every language. */
export interface PageSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly list?: readonly string[];
}

/** A long page. Its placeholders are `{city}`, `{contact}` and `{version}`; a name stands after a colon and is never inflected. */
export interface Page {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly PageSection[];
}

/** The long pages; `stored` tells what this device holds. */
export interface Pages {
  readonly accessibility: Page;
  readonly privacy: Page;
  readonly stored: Page;
  readonly about: Page;
}
