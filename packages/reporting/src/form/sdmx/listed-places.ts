import type { EditionInput } from "../../edition/edition-input.ts";
import { compareFields } from "../../text/compare-fields.ts";
import type { ListedCode } from "./code-list.ts";
import { listedCodes } from "./listed-codes.ts";
import { sdmxCode } from "./sdmx-code.ts";

/** The places that figures may be of: the countries as the roster has them last, then those of the code lists. */
export const listedPlaces = ({ network, codes }: Pick<EditionInput, "network" | "codes">): readonly ListedCode[] => [
  ...[...network.countries]
    .sort((a, b) => compareFields([b.from ?? "", b.name, b.place], [a.from ?? "", a.name, a.place]))
    .map(({ country, name, place }) => ({ id: sdmxCode(country), name, parent: place })),
  ...listedCodes(codes, ["GEO_REGION", "GEO_COUNTRY"]),
];
