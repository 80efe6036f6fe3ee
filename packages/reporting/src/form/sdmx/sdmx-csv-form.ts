import { editionId } from "../../edition/edition-id.ts";
import { encodeInBlocks } from "../../text/encode-pieces.ts";
import type { Form } from "../form.ts";
import { printSdmxCsv } from "./print-sdmx-csv.ts";

/** sdmx/data.csv. */
export const sdmxCsvForm: Form = {
  path: "sdmx/data.csv",
  about:
    "The figures of cells.csv as SDMX-CSV 2.0, a figure a row, by the structure of sdmx/structure.json; flags, reporters and those lacking are sets with ; between.",
  print: ({ input, cells }) => [
    { path: "sdmx/data.csv", pieces: encodeInBlocks(printSdmxCsv(cells, editionId(input))) },
  ],
};
