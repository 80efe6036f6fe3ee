import type { SheetAnswer } from "@coop-census/contracts";
import type { AskedSheet } from "@coop-census/store";

/** How far a reporter is with its sheet, as JSON. */
export const sayAskedSheet = ({ organisation, askedAt, state, replies }: AskedSheet): SheetAnswer["sheet"] => ({
  organisation,
  askedAt: askedAt.toISOString(),
  state,
  replies: replies.map(({ kind, manifestSha256, body, actor, at }) => ({
    kind,
    manifestSha256,
    body,
    actor,
    at: at.toISOString(),
  })),
});
