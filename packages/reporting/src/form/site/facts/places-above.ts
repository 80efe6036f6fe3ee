import { endOfYear, placesOfCountry } from "@coop-census/census";
import type { SiteFacts } from "./site-facts.ts";

/** The country itself and the places above it, at the end of the year of the edition. */
export const placesAbove = ({ input }: SiteFacts, country: string): readonly string[] =>
  placesOfCountry(input.network, endOfYear(input.year), country);
