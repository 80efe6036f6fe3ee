import type { Choice } from "@coop-census/contracts";
import { makeChoice } from "./make-choice.ts";

/** Whether a row is an enterprise (it has an identifier or a name) or a total of some. */
export const proposeKind = (columns: readonly Choice[]): Choice => {
  const telling = columns.find(({ value }) => value === "NATIONAL_ID") ?? columns.find(({ value }) => value === "NAME");
  if (telling === undefined) return makeChoice("kind", "summary", "proved", { code: "summary" });
  const certainty = telling.value === "NATIONAL_ID" && telling.certainty === "proved" ? "proved" : "likely";
  const params = { header: telling.subject ?? "" };
  return makeChoice("kind", "register", certainty, { code: "register", params }, { alternatives: ["summary"] });
};
