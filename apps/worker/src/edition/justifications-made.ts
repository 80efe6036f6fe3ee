import { createHash } from "node:crypto";
import type { Manifest } from "@coop-census/contracts";
import { type AcceptedReturn, type Db, justificationsOf } from "@coop-census/store";
import { isAllPublic } from "./is-all-public.ts";

const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

type Made = NonNullable<Manifest["inputs"]["justifications"]>[number];

/**
 * The justifications that an edition of the year takes up; who made them is told by role. Words that are not published have
 * no hash either: a short text that may name a value could be found by trying.
 */
export const justificationsMade = async (
  db: Db,
  year: number,
  returns: readonly AcceptedReturn[],
): Promise<Pick<Manifest["inputs"], "justifications">> => {
  const shown = new Set(returns.filter(isAllPublic).map((one) => one.submission));
  const justifications = (await justificationsOf(db, year)).flatMap(({ thread, entry }): readonly Made[] => {
    const { submission, rule, row, indicator } = thread;
    const { kind, side, body, at } = entry;
    if ((kind !== "justification" && kind !== "settle") || side === "pipeline") return [];
    return [
      {
        submission,
        rule,
        row,
        indicator,
        kind,
        role: side,
        date: at.toISOString().slice(0, 10),
        textSha256: shown.has(submission) ? sha256Of(body) : null,
      },
    ];
  });
  if (justifications.length === 0) return {};
  return { justifications: justifications.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
};
