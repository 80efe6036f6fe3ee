import { PermanentFault } from "@coop-census/contracts";

const plain = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;
const code = /^[A-Za-z0-9_][A-Za-z0-9_@$-]*$/;

/**
 * The code as SDMX writes it: = becomes @ and a space $, since a code there has no other signs
 * ("ORIGIN=CRISIS COHORT=2008" is "ORIGIN@CRISIS$COHORT@2008"). PermanentFault "edition/no-sdmx-code" for what has none.
 */
export const sdmxCode = (text: string): string => {
  if (plain.test(text)) return text;
  const written = text.replaceAll("=", "@").replaceAll(" ", "$");
  if (code.test(written) && !/[@$]/.test(text)) return written;
  throw new PermanentFault(
    "edition/no-sdmx-code",
    `The code ${JSON.stringify(text)} of a figure cannot stand in SDMX.`,
    {
      cure: "Name the body, place or unit with letters, digits, _ and - only, and build the edition again.",
    },
  );
};
