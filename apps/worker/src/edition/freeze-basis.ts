import type { Rate } from "@coop-census/census";
import type { Manifest } from "@coop-census/contracts";
import type { EditionBasis } from "@coop-census/store";
import type { JudgedYear } from "./judged-year.ts";
import { method } from "./method.ts";

/** What an edition of the year follows from, for the editions that come after it. */
export const freezeBasis = (found: JudgedYear, rates: readonly Rate[], inputs: Manifest["inputs"]): EditionBasis => {
  const { year, network, overlaps, shared, standIns, returns, protectedYear } = found;
  const sent = new Map(inputs.submissions.map((one) => [one.organisation, one]));
  return {
    inputs: {
      year,
      method,
      network,
      standIns: standIns.map(({ organisation, parent, year: of }) => ({ organisation, parent, year: of })),
      overlaps,
      shared,
      rates,
      consents: (inputs.consents ?? []).map((one) => JSON.stringify(one)).sort(),
      returns: returns.map((one) => {
        const { organisation, observations, terms, keptOut, doubted, blankRows } = one;
        const named = sent.get(organisation);
        return {
          organisation,
          year: one.year,
          observations,
          terms,
          keptOut,
          ...(doubted === undefined ? {} : { doubted }),
          blankRows,
          submission: named?.id ?? "",
          contentSha256: named?.contentSha256 ?? "",
          ruleSetSha256: named?.ruleSetSha256 ?? null,
          layoutSha256: named?.layoutSha256 ?? null,
          reason: named?.reason ?? null,
        };
      }),
    },
    protection: { behind: protectedYear.behind, consents: protectedYear.consents },
  };
};
