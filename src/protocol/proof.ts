import * as z from 'zod/mini';

/** The server's word that it once judged a change so: it stands above any refusal stored after a restore. */
export const proofSchema = z.object({
  result: z.enum(['applied', 'review']),
  at: z.int(),
  mac: z.string().check(z.maxLength(64)),
});
export type Proof = z.infer<typeof proofSchema>;
