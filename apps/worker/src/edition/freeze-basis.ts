import type { JudgedInputs, Rate } from "@coop-census/census";
import type { Manifest } from "@coop-census/contracts";
import type { EditionBasis } from "@coop-census/store";
import type { PastYear } from "./earlier-years.ts";
import { method } from "./method.ts";

type Submissions = Manifest["inputs"]["submissions"];

const freezeYear = (
  { year, network, overlaps, shared, standIns, returns, protectedYear }: Omit<PastYear, "isPublished">,
  submissions: Submissions,
  rates: readonly Rate[],
  signed: readonly string[],
): JudgedInputs => {
  const sent = new Map(submissions.map((one) => [one.organisation, one]));
  return {
    inputs: {
      year,
      method,
      network,
      standIns: standIns.map(({ organisation, parent, year: of }) => ({ organisation, parent, year: of })),
      overlaps,
      shared,
      rates,
      consents: signed,
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

/** What an edition of the year follows from, for the editions that come after it; of earlier years what no edition has published. */
export const freezeBasis = (
  found: Omit<PastYear, "isPublished">,
  rates: readonly Rate[],
  inputs: Manifest["inputs"],
  earlier: readonly PastYear[],
): EditionBasis => {
  const signed = (inputs.consents ?? []).map((one) => JSON.stringify(one)).sort();
  const named = new Map((inputs.earlier ?? []).map(({ year, submissions }) => [year, submissions]));
  const past = earlier
    .filter(({ isPublished }) => !isPublished)
    .map((one) => freezeYear(one, named.get(one.year) ?? [], rates, signed));
  return { ...freezeYear(found, inputs.submissions, rates, signed), ...(past.length === 0 ? {} : { past }) };
};
