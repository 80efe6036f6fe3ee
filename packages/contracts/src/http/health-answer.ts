import { z } from "zod";

/** /healthz: the process answers. */
export const healthAnswerSchema = z.strictObject({ status: z.literal("ok") });

/** /readyz: whether a file could be received now, and what is missing if not; never an inner detail. */
export const readinessAnswerSchema = z.strictObject({
  status: z.enum(["ready", "not-ready"]),
  missing: z.array(z.strictObject({ what: z.string(), cure: z.string() })),
});

export type ReadinessAnswer = z.infer<typeof readinessAnswerSchema>;
