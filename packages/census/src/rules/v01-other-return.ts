import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { Return } from "../return/return.ts";

/** What is said of a return of somebody else, or for another year. */
export const otherReturnMessages = {
  "V01/other-organisation": {
    what: "The file names {declared} as its reporter, but it was sent for {organisation}.",
    expected: "a return of {organisation}",
    cure: "Send it for the organisation it belongs to, or correct the name in the file.",
  },
  "V01/other-year": {
    what: "The file says that it is of {declared}, but it was sent for {year}.",
    expected: "a return for {year}",
    cure: "Send it for the year it belongs to, or correct the year in the file.",
  },
} as const satisfies Messages;

const place = { severity: "ERROR", level: "file", address: wholeFile } as const;

/** What the file's own words say against the organisation and year that it was sent for; nothing where it says neither. */
export const otherReturn = (
  declared: Pick<Return["declared"], "organisation" | "years">,
  organisation: string,
  year: number,
): readonly Finding[] => {
  const findings: Finding[] = [];
  if (declared.organisation !== null && declared.organisation !== organisation) {
    const params = { declared: declared.organisation, organisation };
    findings.push(makeFinding(otherReturnMessages, "V01/other-organisation", place, params));
  }
  if (declared.years.length > 0 && !declared.years.includes(year)) {
    const params = { declared: declared.years.join(", "), year: String(year) };
    findings.push(makeFinding(otherReturnMessages, "V01/other-year", place, params));
  }
  return findings;
};
