import * as z from 'zod/mini';

const dissentSchema = z.object({ person: z.string(), text: z.string() });

const decideFormSchema = z.object({
  isVoted: z.catch(z.boolean(), false),
  on: z.catch(z.string(), ''),
  yes: z.catch(z.string(), ''),
  no: z.catch(z.string(), ''),
  blank: z.catch(z.string(), ''),
  dissents: z.catch(z.array(dissentSchema), []),
});
/** What is entered of a vote and of dissenting opinions before the decision is recorded. */
export type DecideForm = z.infer<typeof decideFormSchema>;

const NO_DECISION: DecideForm = { isVoted: false, on: '', yes: '', no: '', blank: '', dissents: [] };

/** What was kept of the form, or nothing yet. */
export const parseDecideForm = (kept: unknown): DecideForm => decideFormSchema.safeParse(kept).data ?? NO_DECISION;

const countOf = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0);

/** The vote as entered, whole numbers; undefined where there was none. */
export const voteOf = ({ isVoted, on, yes, no, blank }: DecideForm) =>
  isVoted ? { on, yes: countOf(yes), no: countOf(no), blank: countOf(blank) } : undefined;
