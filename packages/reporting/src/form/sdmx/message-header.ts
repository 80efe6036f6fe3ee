import { editionId } from "../../edition/edition-id.ts";
import type { EditionInput } from "../../edition/edition-input.ts";
import { agency, preparedOf } from "./sdmx-names.ts";

/** The header of an SDMX-JSON 2.0 message: what it is of, and its schema ("data" or "structure"). */
export const messageHeader = (
  input: Pick<EditionInput, "year" | "status" | "number">,
  kind: "data" | "structure",
): Readonly<Record<string, unknown>> => ({
  schema: `https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/${kind}-message/tools/schemas/2.0.0/sdmx-json-${kind}-schema.json`,
  id: `${agency}_CENSUS_${editionId(input)}_${kind}`,
  test: false,
  prepared: preparedOf(input),
  contentLanguages: ["en"],
  name: `Census of industrial and service cooperatives, edition ${editionId(input)}`,
  sender: { id: agency, name: "CICOPA" },
});
