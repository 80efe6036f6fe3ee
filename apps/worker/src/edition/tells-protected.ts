import { contextOfYear, type ExplainedChange, type Protection, protectionIn, seriesOf } from "@coop-census/census";
import type { EditionBasis } from "@coop-census/store";

const protectionsOf = ({ inputs, protection }: EditionBasis): ((series: string) => Protection | null) => {
  const known = new Map<string, Protection>();
  const series = new Set(seriesOf(inputs.network));
  return (of) => {
    if (!series.has(of)) return null;
    const found =
      known.get(of) ??
      protectionIn(contextOfYear({ ...inputs, series: of, variant: "all_reported" }), {
        ...protection,
        year: inputs.year,
        returns: inputs.returns,
      });
    known.set(of, found);
    return found;
  };
};

/**
 * Whether the parts of a change would tell a value that is protected in one of the two editions: what one cause has changed
 * is what its reporters give, or gave. One cause alone tells no more than the two figures do.
 */
export const tellsProtected = (before: EditionBasis, after: EditionBasis): ((change: ExplainedChange) => boolean) => {
  const protections = [protectionsOf(before), protectionsOf(after)];
  return ({ coordinates, parts, contributions }) => {
    if (parts.length < 2) return false;
    if (coordinates.view !== null) return true;
    return [...Map.groupBy(contributions, ({ cause }) => cause).values()].some((own) => {
      const reporters = own.flatMap(({ reporter }) => reporter ?? []);
      return protections.some((of) => (of(coordinates.series)?.ofReporters(coordinates, reporters) ?? null) !== null);
    });
  };
};
