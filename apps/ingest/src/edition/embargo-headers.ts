import type { PreReleaseEdition } from "@coop-census/store";
import { keeping } from "./keeping.ts";

/** On everything that somebody on a pre-release list is shown: until when it is not to be passed on. */
export const embargoHeaders = ({ id, release }: PreReleaseEdition): Readonly<Record<string, string>> => ({
  ...keeping.own,
  "census-embargo": `${id}; until=${release === null ? "not-scheduled" : release.moment.toISOString()}`,
  "x-robots-tag": "noindex, nofollow, noarchive",
});
