import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { wholeFile } from "../return/place-in-return.ts";

/** What is said of a return of nobody that the roster knows. */
export const unknownReporter = {
  "V01/unknown-organisation": {
    what: "The roster in force has no organisation {organisation}.",
    expected: "a return of an organisation of the roster",
    cure: "Ask the secretariat to import a roster that names {organisation}, then have the submission checked again.",
  },
} as const satisfies Messages;

/** The finding that ends a check before anything is read, since an organisation without a country adds to no figure. */
export const unknownOrganisation = (organisation: string): Finding =>
  makeFinding(
    unknownReporter,
    "V01/unknown-organisation",
    { severity: "ERROR", level: "file", address: wholeFile },
    { organisation },
  );
