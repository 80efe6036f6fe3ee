import { codesOf, isRevisionReason } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";

/** The reasons for replacing a return, each with its code, for a person. */
export const sayReasons = (): string =>
  codesOf("REVISION_REASON")
    .map(({ code, label }) => `${code} (${label.toLowerCase()})`)
    .join(", ");

/** Refuses a reason that is none. */
export const checkReasonCode = (code: string | null): void => {
  if (code === null || isRevisionReason(code)) return;
  throw new Refusal("submission/unknown-reason", `"${code}" is no reason code.`, `Use one of ${sayReasons()}.`);
};
