import type { Return } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import { readByProfile } from "../return/read-by-profile.ts";
import type { ReadForm } from "../return/read-result.ts";
import type { Limits } from "../table/limits.ts";

/** Reads the file by the proposed layout alone: what a person is shown is what the confirmed layout will give. */
export const readAsProposed = async (
  input: { readonly bytes: Uint8Array; readonly fileName: string; readonly year: number; readonly records?: number },
  profile: Profile,
  limits: Limits,
): Promise<Outcome<{ readonly return: Return; readonly form: ReadForm }>> => {
  const { bytes, fileName, year, ...bounds } = input;
  const read = await readByProfile({ bytes, fileName, year, ...bounds, profiles: [profile], limits });
  if (read.kind === "read") return done({ return: read.return, form: read.form });
  const [finding] = read.kind === "unreadable" ? read.findings : [];
  return stopped(finding ?? unreadable("V01/no-profile", { file: fileName }));
};
