import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { hasFigures, wholeFile } from "../return/place-in-return.ts";
import type { RuleContext } from "./rule-context.ts";
import { v02Messages } from "./v02-messages.ts";

/** Finds what is said to be public and confidential at once: confidential holds until the reporter says which. */
export const checkConfidentiality = ({ ret }: RuleContext): readonly Finding[] => {
  const { terms, records } = ret;
  const ofAll = terms.confidentiality ?? "F";
  const whole = { severity: "WARN", level: "file", address: wholeFile } as const;
  const findings =
    ofAll !== "F" && terms.isPublic
      ? [makeFinding(v02Messages, "V02/public-and-confidential", whole, { code: ofAll })]
      : [];
  const ofRows = records.flatMap((record) => {
    // What holds of all rows is asked above where all are public, else at each row that is.
    const asked = { code: terms.isPublic ? "F" : ofAll, raw: "", address: record.type.address } as const;
    const { code, raw, address } = record.confidentiality ?? asked;
    if (code === null || code === "F" || !hasFigures(record)) return [];
    if (!(record.isPublic ?? terms.isPublic)) return [];
    const place = { severity: "WARN", level: "record", address, raw } as const;
    return [makeFinding(v02Messages, "V02/public-and-confidential", place, { code })];
  });
  return [...findings, ...ofRows];
};
