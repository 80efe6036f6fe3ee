import { createHash } from "node:crypto";
import { replacementOf, withdrawnRefusal } from "@coop-census/checking";
import type { WithdrawnProblem } from "@coop-census/contracts";
import { tombstonePage } from "@coop-census/reporting";
import type { Db, Tombstone } from "@coop-census/store";
import { answerProblem } from "../http/answer-problem.ts";
import { problemOfRefusal } from "../http/problem-of.ts";
import { answerFile } from "./answer-file.ts";
import type { Asked } from "./asked.ts";
import { keeping } from "./keeping.ts";

/** What stands in the place of a withdrawn edition, with 410: its tombstone, for programs or as a page. */
export const answerWithdrawn = async (
  db: Db,
  request: Asked,
  found: { readonly tombstone: Tombstone; readonly now: Date; readonly asPage: boolean },
): Promise<Response> => {
  const { tombstone, now, asPage } = found;
  const { id, year, status, because } = tombstone;
  const replacedBy = await replacementOf(db, tombstone, now);
  const times = {
    releasedAt: tombstone.releasedAt.toISOString(),
    withdrawnAt: tombstone.withdrawnAt.toISOString(),
  };
  const shown = { id, year, status, ...times, because, replacedBy };
  if (asPage) {
    const bytes = new TextEncoder().encode(tombstonePage(shown, request.path.slice(1)));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const page = {
      path: "tombstone.html",
      sha256,
      size: bytes.byteLength,
      read: async function* (part?: { readonly start: number; readonly end: number }) {
        yield bytes.subarray(part?.start, part?.end);
      },
    };
    return answerFile(request, page, keeping.changing, 410);
  }
  const problem: WithdrawnProblem = {
    ...problemOfRefusal(withdrawnRefusal(tombstone, replacedBy)),
    instance: request.path,
    tombstone: shown,
  };
  return answerProblem(problem, keeping.changing);
};
