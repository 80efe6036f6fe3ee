import { compareFields } from "../text/compare-fields.ts";
import type { EditionInput } from "./edition-input.ts";

/** The English name of a country or place: the roster's latest, else the code list's; "" for one that neither knows. */
export const namePlaces = ({ network, codes }: Pick<EditionInput, "network" | "codes">): ((geo: string) => string) => {
  const listed = codes.filter(({ list }) => list === "GEO_COUNTRY" || list === "GEO_REGION");
  const dated = network.countries.map((entry) => [entry.from ?? "", entry.name, entry.country] as const);
  const names = new Map(listed.map(({ code, label }) => [code, label]));
  for (const [, name, country] of dated.sort(compareFields)) names.set(country, name);
  return (geo) => names.get(geo) ?? "";
};
