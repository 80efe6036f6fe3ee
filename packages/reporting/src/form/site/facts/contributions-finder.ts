import { typesUpward } from "@coop-census/census";
import type { EditionContribution } from "../../../edition/edition-contribution.ts";
import type { EditionInput } from "../../../edition/edition-input.ts";
import { figureKey } from "./figure-key.ts";

/** What a figure of a country is the sum of. */
export type ContributionsOf = (figure: Parameters<typeof figureKey>[0]) => readonly EditionContribution[];

/** Finds what the figures of countries are sums of: of a total over types everything that is added into it. */
export const contributionsFinder = ({ contributions = [] }: Pick<EditionInput, "contributions">): ContributionsOf => {
  const found = new Map<string, EditionContribution[]>();
  for (const one of contributions) {
    for (const type of typesUpward(one.type)) {
      const key = figureKey({ ...one, geo: one.country, type, detail: "_T" });
      const known = found.get(key);
      if (known === undefined) found.set(key, [one]);
      else known.push(one);
    }
  }
  return (figure) => found.get(figureKey(figure)) ?? [];
};
