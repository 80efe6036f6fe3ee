import { z } from "zod";

/** RFC 9457 problem document: what happened, where, and what to do. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  cure: z.string(),
  /** The path that was asked for. */
  instance: z.string().optional(),
  /** Set for an unexpected fault: the same id stands in the log. */
  faultId: z.string().optional(),
  errors: z.array(z.strictObject({ where: z.string(), message: z.string() })).optional(),
});

export type Problem = z.infer<typeof problemSchema>;
