import * as z from 'zod/mini';
import { daySchema, slugSchema } from '../city-fields.ts';
import { held, present } from '../idea-rules.ts';
import type { Kind } from '../kind.ts';
import { committeeScope } from '../scope.ts';
import {
  byCoordinators,
  corrected,
  entered,
  idSchema,
  nameSchema,
  placeSchema,
  wrongDays,
  wrongName,
  wrongTerm,
} from './seat-rules.ts';

const termSchema = z.strictObject({
  area: slugSchema,
  label: nameSchema,
  from: daySchema,
  to: z.nullable(daySchema),
  seats: placeSchema,
  deputies: z.enum(['none', 'list', 'personal']),
  cityTerm: z.optional(slugSchema),
});
type TermEntry = z.infer<typeof termSchema>;

/** A coordinator tells what was set for a committee's term: its days, its seats, how deputies stand in. */
export const termEnter: Kind<TermEntry> = {
  version: 1,
  on: 'term',
  schema: termSchema,
  creates: true,
  touches: ({ record }) => [record],
  needs: byCoordinators,
  refuse: ({ data, city }) => {
    if (!city.areas.some(({ id }) => id === data.area)) return 'unknown-area';
    return wrongName(data.label) ?? wrongDays(data);
  },
  effect: ({ record, data, city }) => [
    { type: 'term', id: record, scope: committeeScope(city.id, data.area), ...entered(data), setBy: {} },
  ],
};

const termCorrectSchema = z.strictObject({
  label: z.optional(nameSchema),
  from: z.optional(daySchema),
  to: z.optional(z.nullable(daySchema)),
  seats: z.optional(placeSchema),
  deputies: z.optional(z.enum(['none', 'list', 'personal'])),
  removed: z.optional(z.boolean()),
});
type TermCorrection = z.infer<typeof termCorrectSchema>;

/** Corrects a term; `removed` takes one off that was entered by mistake, or puts it back. */
export const termCorrect: Kind<TermCorrection> = {
  version: 1,
  on: 'term',
  schema: termCorrectSchema,
  touches: ({ record }) => [record],
  needs: byCoordinators,
  refuse: (act, records) => {
    const term = held(records, 'term', act.record);
    return wrongName(act.data.label) ?? (term && wrongDays(corrected(term, act)));
  },
  effect: (act, records) => {
    const term = held(records, 'term', act.record);
    return present(term && corrected(term, act));
  },
};

const officeFields = {
  role: z.enum(['chair', 'viceChair', 'secretary']),
  person: idSchema,
  name: nameSchema,
  from: daySchema,
  to: z.nullable(daySchema),
};
const officeSchema = z.strictObject({ area: slugSchema, termId: idSchema, ...officeFields });
type OfficeEntry = z.infer<typeof officeSchema>;

const withoutName = <T extends { name?: string | undefined }>({ name: _name, ...rest }: T) => rest;

/** Somebody becomes chair, vice chair or secretary. */
export const officeEnter: Kind<OfficeEntry> = {
  version: 1,
  on: 'office',
  schema: officeSchema,
  creates: true,
  touches: ({ record, data }) => [record, data.termId],
  needs: byCoordinators,
  refuse: (act, records) =>
    wrongTerm(act, held(records, 'term', act.data.termId)) ?? wrongName(act.data.name) ?? wrongDays(act.data),
  effect: ({ record, data, city }) => [
    { type: 'office', id: record, scope: committeeScope(city.id, data.area), ...entered(data), setBy: {} },
  ],
  withoutPersonal: withoutName,
};

const officeCorrectSchema = z
  .strictObject({ ...z.partial(z.object(officeFields)).shape, removed: z.optional(z.boolean()) })
  .check(z.refine(({ person, name }) => person === undefined || name !== undefined, 'another person has a name, too'));
type OfficeCorrection = z.infer<typeof officeCorrectSchema>;

/** Corrects an office; the last day ends it, `removed` takes one off that was entered by mistake, or puts it back. */
export const officeCorrect: Kind<OfficeCorrection> = {
  version: 1,
  on: 'office',
  schema: officeCorrectSchema,
  touches: ({ record }) => [record],
  needs: byCoordinators,
  refuse: (act, records) => {
    const office = held(records, 'office', act.record);
    return wrongName(act.data.name) ?? (office && wrongDays(corrected(office, act)));
  },
  effect: (act, records) => {
    const office = held(records, 'office', act.record);
    return present(office && corrected(office, act));
  },
  withoutPersonal: withoutName,
};
