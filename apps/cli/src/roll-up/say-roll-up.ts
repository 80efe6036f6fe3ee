import type { RebuiltYear, VerifiedYear } from "@coop-census/worker";

const shown = 20;

const sayRegisters = ({ registers, registerDifferences }: RebuiltYear | VerifiedYear): readonly string[] =>
  registerDifferences.length === 0
    ? registers === 0
      ? []
      : [`The rows of ${registers} registers add up to the sums that their checks have kept.`]
    : registerDifferences.map(
        ({ organisation, submission, cells }) =>
          `The rows of the register of ${organisation} add up otherwise than its check has kept: ${cells} sums differ, and figures still follow from the kept ones.\n→ census submission ${submission} recheck --because "its sums differ from its rows"`,
      );

/** What a full roll-up has come to, in words. */
export const sayRebuilt = (rebuilt: RebuiltYear): string => {
  const { year, computed, changed } = rebuilt;
  const places = `The figures of ${year} were computed anew for ${computed.length} countries and places.`;
  const other =
    changed.length === 0
      ? "None of them came out other than before."
      : `Other than before are those of ${changed.join(", ")}.`;
  return [places, other, ...sayRegisters(rebuilt)].join("\n");
};

/** How stored figures compare with a full roll-up, in words. */
export const sayVerified = (verified: VerifiedYear): string => {
  const { year, cells, differences, open } = verified;
  if (differences.length === 0) {
    const equal = `All ${cells} stored figures of ${year} are those of a full roll-up.`;
    return [equal, ...sayRegisters(verified)].join("\n");
  }
  const lines = differences.slice(0, shown).map(({ series, geo, type, activity, indicator, detail, unit, ...of }) => {
    const name = [series, geo, type, activity, indicator, ...(detail === "_T" ? [] : [detail]), unit].join(" ");
    const isValue = of.stored !== of.rebuilt;
    return isValue
      ? `  ${name}: stored ${of.stored ?? "no figure"}, a full roll-up gives ${of.rebuilt ?? "no figure"}`
      : `  ${name}: ${of.stored ?? ""} in both, made of something else`;
  });
  const more = differences.length > shown ? [`  … and ${differences.length - shown} more`] : [];
  const why =
    open > 0
      ? `${open} roll-ups of ${year} have not ended yet: they may make up for it.\n→ census up runs them; then ask again.`
      : `No roll-up of ${year} is waiting, so nothing would put it right by itself.\n→ census roll-up --year ${year}`;
  return [
    `${differences.length} figures of ${year} are stored otherwise than a full roll-up gives them:`,
    ...lines,
    ...more,
    why,
    ...sayRegisters(verified),
  ].join("\n");
};
