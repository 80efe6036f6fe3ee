import { guardFormula, printCsv } from "@coop-census/contracts";
import type { EditionCell } from "../../cell/edition-cell.ts";
import { attributes } from "./attributes.ts";
import type { Attribute } from "./component.ts";
import { dimensions } from "./dimensions.ts";
import { measures } from "./measures.ts";
import { dataflowId } from "./sdmx-names.ts";

const isSet = ({ form }: Attribute): boolean => form.kind === "codes" || form.kind === "ids";

const header = [
  "STRUCTURE[;]",
  "STRUCTURE_ID",
  "ACTION",
  ...dimensions.map(({ id }) => id),
  ...measures.map(({ id }) => id),
  ...attributes.map((attribute) => (isSet(attribute) ? `${attribute.id}[]` : attribute.id)),
  "EDITION",
];

// A value of a set that holds the sign between values stands in quotes of its own.
const printValue = (value: string): string => (/[;"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** SDMX-CSV 2.0 of the cells, a line a piece; R: each figure replaces what was known of it, and nothing else is touched. */
export function* printSdmxCsv(cells: Iterable<EditionCell>, edition: string): Generator<string> {
  yield printCsv([header]);
  for (const cell of cells) {
    yield printCsv([
      [
        "dataflow",
        dataflowId,
        "R",
        ...dimensions.map(({ of }) => of(cell)),
        ...measures.map(({ of }) => of(cell)),
        ...attributes.map((attribute) =>
          isSet(attribute) ? guardFormula(attribute.of(cell).map(printValue).join(";")) : (attribute.of(cell)[0] ?? ""),
        ),
        edition,
      ],
    ]);
  }
}
