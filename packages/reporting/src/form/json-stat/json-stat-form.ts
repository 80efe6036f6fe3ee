import { editionId } from "../../edition/edition-id.ts";
import { canonicalJson } from "../../json/canonical-json.ts";
import { encodeInBlocks } from "../../text/encode-pieces.ts";
import { encodeUtf8 } from "../../text/encode-utf8.ts";
import type { Form } from "../form.ts";
import { codeListsOf } from "../sdmx/code-lists.ts";
import { sdmxCode } from "../sdmx/sdmx-code.ts";
import { printDataSet } from "./print-data-set.ts";

/** json-stat/: a data set an indicator, and the collection that lists them. */
export const jsonStatForm: Form = {
  path: "json-stat/",
  about:
    "The figures of cells.csv as JSON-stat 2.0, a data set for each indicator, listed in json-stat/collection.json; values are numbers with all their digits.",
  print: ({ input, cells }) => {
    const edition = editionId(input);
    const source = `CICOPA, Census of industrial and service cooperatives, edition ${edition}`;
    const lists = codeListsOf(input, cells);
    const byIndicator = Map.groupBy(cells, ({ indicator }) => indicator);
    const sets = input.indicators
      .flatMap(({ code, definition }) => {
        const own = byIndicator.get(code);
        return own === undefined ? [] : [{ file: `${sdmxCode(code)}.json`, label: `${code}: ${definition}`, own }];
      })
      .sort((a, b) => (a.file < b.file ? -1 : 1));
    const collection = {
      version: "2.0",
      class: "collection",
      label: `Census of industrial and service cooperatives, edition ${edition}`,
      // The folder may stand anywhere, so the addresses are relative to this file.
      link: { item: sets.map(({ file, label }) => ({ class: "dataset", href: file, label })) },
    };
    return [
      { path: "json-stat/collection.json", pieces: [encodeUtf8(`${canonicalJson(collection)}\n`)] },
      ...sets.map(({ file, label, own }) => ({
        path: `json-stat/${file}`,
        pieces: encodeInBlocks(printDataSet({ label, edition, source }, own, lists)),
      })),
    ];
  },
};
