import { z } from "zod";

/** Where more is told of a submission: paths on the same server. */
export const submissionLinksSchema = z.strictObject({
  self: z.string(),
  findings: z.string(),
  /** Server-sent events, until the check has ended. */
  events: z.string(),
});
