import type { ReturnTerms } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { confidentialityOf } from "./confidentiality-of.ts";

/** What a profile's DEFAULT CONF says of every return in its layout. */
export const declaredConfidentiality = ({
  defaults,
}: Pick<Profile, "defaults">): Pick<ReturnTerms, "confidentiality"> => {
  const code = confidentialityOf(defaults["CONF"]);
  return code === null ? {} : { confidentiality: code };
};
