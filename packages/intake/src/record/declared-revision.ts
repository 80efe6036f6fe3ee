import type { IsicRevision } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";

/** The revision of ISIC that a profile declares for its activities; 4 where it declares none. */
export const declaredRevision = ({ defaults }: Pick<Profile, "defaults">): IsicRevision =>
  defaults["ISIC"] === "5" ? "5" : "4";
