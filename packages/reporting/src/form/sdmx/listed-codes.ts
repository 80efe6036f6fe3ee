import type { Code } from "@coop-census/census";
import { compareFields } from "../../text/compare-fields.ts";
import type { ListedCode } from "./code-list.ts";
import { sdmxCode } from "./sdmx-code.ts";

/** The codes of the lists as SDMX writes them, those of the first list first. */
export const listedCodes = (codes: readonly Code[], lists: readonly string[]): readonly ListedCode[] =>
  lists.flatMap((wanted) =>
    codes
      .filter(({ list }) => list === wanted)
      .sort((a, b) => compareFields([a.code, a.label], [b.code, b.label]))
      .map(({ code, label, parent }) => ({
        id: sdmxCode(code),
        name: label,
        ...(parent === null ? {} : { parent }),
      })),
  );
