import { labelKey } from "../header/label-key.ts";
import type { RowReader } from "../record/row-reader.ts";

type Dimension = "TYPE" | "GEO" | "ACTIVITY" | "SCOPE" | "PERIM";

/** The code of a word; null where it is not known or its code not allowed, so that the rules have to be asked. */
export type PlainWord<Code extends string> = (raw: string) => Code | null;

/** Distinct words that are remembered; a register has few, a broken one has as many as rows. */
const rememberedAtMost = 10_000;

/**
 * Looks words of a dimension up, each once. `blank` is what an empty cell stands for, `absent` a layout without the
 * column: as in a summary return, a default of the profile comes first where there is no column.
 */
export const plainWords = <Code extends string>(
  { columnsByCode, profile, words }: RowReader,
  dimension: Dimension,
  otherwise: { readonly blank: string | null; readonly absent: string | null },
  allowed: (code: string) => code is Code,
): PlainWord<Code> => {
  const check = (code: string | null): Code | null => (code !== null && allowed(code) ? code : null);
  if (!columnsByCode.has(dimension)) {
    const isInLayout = profile.columns.some(({ code }) => code === dimension);
    const code = check(profile.defaults[dimension] ?? (isInLayout ? otherwise.blank : otherwise.absent));
    return () => code;
  }
  const known = words.get(dimension);
  const seen = new Map<string, Code | null>();
  return (raw) => {
    const before = seen.get(raw);
    if (before !== undefined) return before;
    const code = check(known?.get(labelKey(raw)) ?? (raw === "" ? otherwise.blank : null));
    if (seen.size < rememberedAtMost) seen.set(raw, code);
    return code;
  };
};
