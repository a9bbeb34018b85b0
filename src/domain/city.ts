import * as z from 'zod/mini';
import { checkCity } from './city-checks.ts';
import {
  codePrefixSchema,
  colourSchema,
  daySchema,
  emailSchema,
  listOf,
  orUnknown,
  postalCodeSchema,
  slugSchema,
  webAddressSchema,
} from './city-fields.ts';
import {
  budgetLineSchema,
  escalationSchema,
  feeRulesSchema,
  populationSchema,
  populationSharesSchema,
} from './city-money.ts';
import { bodyNounSchema, committeeNameSchema, organSchema } from './city-names.ts';
import {
  chairSchema,
  formerBodySchema,
  meetingsSchema,
  quorumSchema,
  recruitmentSchema,
  retentionSchema,
  steeringSchema,
  termSchema,
} from './city-rules.ts';
import { IDEA_STATUSES } from './idea.ts';
import { languageSchema, localizedSchema, wordsSchema } from './language-schemas.ts';

/** Words with an id: a goal, a task, a kind of partner, a paragraph. */
const namedTextSchema = z.strictObject({ id: slugSchema, texts: localizedSchema });
export type NamedText = z.infer<typeof namedTextSchema>;

/** A village or district that people recognise. Not an exact boundary; the coordinator corrects (facts.md 5.3). */
const villageSchema = z.strictObject({
  name: wordsSchema,
  /** No source tells that it belongs here: the city has to check. */
  toBeChecked: z._default(z.boolean(), false),
});
export type Village = z.infer<typeof villageSchema>;

const areaSchema = z.strictObject({
  id: slugSchema,
  names: localizedSchema,
  /** For sentences: "Valkealan alueella", "Valkealan alueelle". */
  phrases: z.strictObject({ in: localizedSchema, to: localizedSchema }),
  codePrefix: codePrefixSchema,
  committee: committeeNameSchema,
  villages: listOf(villageSchema),
  postalCodes: listOf(z.strictObject({ code: postalCodeSchema, toBeChecked: z._default(z.boolean(), false) })),
  populations: listOf(populationSchema),
});
export type Area = z.infer<typeof areaSchema>;

const lookSchema = z.strictObject({
  /** Degrees and strength in oklch(); lightness is fixed, so contrast holds for every hue (look.md). */
  hue: z.number().check(z.minimum(0), z.maximum(360)),
  chroma: z.number().check(z.minimum(0), z.maximum(0.12)),
  /** The three yarns of the rug. */
  yarns: z.tuple([colourSchema, colourSchema, colourSchema]),
  /** The city's colour for browsers without oklch(), and its light companion for the night. */
  plain: colourSchema,
  plainLight: colourSchema,
});

const bodySchema = z.strictObject({
  /** The kind of organ in the Local Government Act, or 'ownRules' for a body that stands outside it. */
  type: z.enum(['toimikunta', 'johtokunta', 'lautakunta', 'jaosto', 'ownRules']),
  /** Whether that act's rules on meetings, conflicts of interest and quotas bind it. */
  isMunicipalOrgan: orUnknown(z.boolean()),
  /** Without power the app speaks of proposals and positions, never of decisions. */
  hasDecisionPower: orUnknown(z.boolean()),
  noun: bodyNounSchema,
});

/** How to reach somebody. Roles and offices stand here, never persons. */
const waysToReach = { email: orUnknown(emailSchema), phone: orUnknown(wordsSchema), address: orUnknown(wordsSchema) };

const contactSchema = z.strictObject({ role: slugSchema, titles: localizedSchema, ...waysToReach });
const officeSchema = z.strictObject({ names: localizedSchema, ...waysToReach });

const linkSchema = z.strictObject({
  id: slugSchema,
  url: webAddressSchema,
  titles: localizedSchema,
  /** The language of the page it leads to. */
  language: languageSchema,
});

/**
 * The shape of a city file; `citySchema` also checks what its parts say about each other. A part of which nothing is
 * known may be left out (`prefault`).
 */
const cityShape = z.strictObject({
  id: slugSchema,
  names: localizedSchema,
  /** For sentences: "Kouvolan kaupunki", "Kouvolassa", "Kouvolan". */
  phrases: z.strictObject({ official: localizedSchema, in: localizedSchema, of: localizedSchema }),
  /** Kielilaki: unilingual, or bilingual with the majority's language first. */
  languageStatus: z.enum(['fi', 'sv', 'fi-sv', 'sv-fi']),
  /** Languages the city offers, its first language first. */
  languages: z.array(languageSchema).check(z.minLength(1)),
  /** The day of the newest page that this file was written from. */
  updatedOn: orUnknown(daySchema),
  look: lookSchema,
  /** For ideas that concern several areas, the whole city or an unknown area. */
  codePrefix: codePrefixSchema,
  body: bodySchema,
  intro: localizedSchema,
  about: listOf(namedTextSchema),
  areas: z.array(areaSchema).check(z.minLength(1)),
  populations: listOf(populationSchema),
  populationShares: listOf(populationSharesSchema),
  organs: listOf(organSchema),
  steering: listOf(steeringSchema),
  formerBodies: listOf(formerBodySchema),
  terms: listOf(termSchema),
  recruitments: listOf(recruitmentSchema),
  quorum: z.prefault(quorumSchema, {}),
  chair: z.prefault(chairSchema, {}),
  meetings: z.prefault(meetingsSchema, {}),
  goals: listOf(namedTextSchema),
  tasks: listOf(namedTextSchema),
  partnerTypes: listOf(namedTextSchema),
  statuses: z.array(z.enum(IDEA_STATUSES)),
  /** Ids of the organs that proposals go to. */
  recipients: listOf(slugSchema),
  escalation: orUnknown(escalationSchema),
  budgetLines: listOf(budgetLineSchema),
  grantsAllowed: orUnknown(z.boolean()),
  coFunding: orUnknown(z.boolean()),
  fees: z.prefault(feeRulesSchema, {}),
  /** Whether an idea is read by a coordinator before everybody sees it, or after. */
  moderation: z._default(z.enum(['before', 'after']), 'before'),
  retention: z.prefault(retentionSchema, {}),
  contacts: listOf(contactSchema),
  links: listOf(linkSchema),
  /** How to give an idea without this app. */
  nonDigital: orUnknown(
    z.strictObject({ texts: localizedSchema, phone: orUnknown(wordsSchema), address: orUnknown(wordsSchema) }),
  ),
  /** Who answers feedback on accessibility, within 14 days (Digipalvelulaki 306/2019). */
  accessibilityContact: orUnknown(officeSchema),
  /** Who answers for personal data, and who protects it. */
  controller: orUnknown(officeSchema),
  dataProtectionOfficer: orUnknown(officeSchema),
  openDataLicence: orUnknown(z.strictObject({ id: wordsSchema, url: webAddressSchema })),
  mapUrl: orUnknown(webAddressSchema),
});

/** A city as the app uses it: every value is there, and what is not known is `null`. */
export type City = z.infer<typeof cityShape>;
/** A city as a file may write it: unknown values and empty lists may be left out. */
export type CityInput = z.input<typeof cityShape>;

/**
 * Reads a city file. Unknown keys are errors, so that a misspelt one is noticed; every issue names the path of the field.
 * References between parts are checked once the parts themselves are sound.
 */
export const citySchema = cityShape.check(({ value, issues }) => {
  for (const { path, message } of checkCity(value))
    issues.push({ code: 'custom', path, message, input: value, continue: true });
});
