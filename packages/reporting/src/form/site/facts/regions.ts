import { placesBelow } from "@coop-census/census";

/** The regions and sub-regions in the order of the methodology, each with how deep it lies below the world. */
export const regions: readonly { readonly geo: string; readonly depth: number }[] = placesBelow("WORLD").flatMap(
  (geo) => [{ geo, depth: 1 }, ...placesBelow(geo).map((below) => ({ geo: below, depth: 2 }))],
);

/** The path of the page of a country or region. */
export const placePath = (geo: string): string =>
  geo === "WORLD"
    ? "index.html"
    : regions.some((region) => region.geo === geo)
      ? `regions/${geo.toLowerCase().replaceAll("_", "-")}.html`
      : `countries/${geo.toLowerCase()}.html`;
