import type { EditionCell } from "../../cell/edition-cell.ts";
import type { EditionInput } from "../../edition/edition-input.ts";
import { editionCodes } from "../../tables/edition-codes.ts";
import { spokenNames } from "../site/language/spoken-names.ts";
import type { CodeList, ListedCode } from "./code-list.ts";
import { completeList } from "./complete-list.ts";
import { listedCodes } from "./listed-codes.ts";
import { listedPlaces } from "./listed-places.ts";
import { sdmxCode } from "./sdmx-code.ts";
import { unitName } from "./unit-name.ts";

const everything = { id: "_T", name: "All together" };

/** The code lists of an edition's structure: the census's own, with every code that a figure of the edition has. */
export const codeListsOf = (input: EditionInput, cells: readonly EditionCell[]): readonly CodeList[] => {
  const ofLists = (...lists: readonly string[]): readonly ListedCode[] => listedCodes(input.codes, lists);
  const spoken = spokenNames("en", () => "");
  const used = (of: (cell: EditionCell) => string): readonly ListedCode[] =>
    Array.from(new Set(cells.map(of)), (code) => ({ id: sdmxCode(code), name: code }));
  const bodies = input.network.bodies
    .filter(({ id }) => input.bodySeries.some(({ body }) => body === id))
    .map(({ id, name }) => ({ id: sdmxCode(id), name: `${name}: its own additive affiliates` }));
  const units = new Set([...input.indicators.map(({ unit }) => unit), ...cells.map(({ unit }) => unit)]);
  return [
    completeList("CL_FREQ", "Frequency", [{ id: "A", name: "Annual" }]),
    completeList("CL_SERIES", "Series", [
      { id: "main", name: "CICOPA's additive affiliates" },
      ...bodies,
      ...used(({ series }) => series),
    ]),
    completeList("CL_REF_AREA", "Place", [...listedPlaces(input), ...used(({ geo }) => geo)]),
    completeList("CL_TYPE", "Type of enterprise", [...ofLists("COOP_TYPE"), ...used(({ type }) => type)]),
    completeList("CL_ACTIVITY", "Economic activity", listedCodes(editionCodes(input, cells), ["ACTIVITY"])),
    completeList(
      "CL_INDICATOR",
      "Indicator",
      input.indicators.map(({ code, definition }) => ({
        id: sdmxCode(code),
        name: spoken.indicator(code),
        about: definition,
      })),
    ),
    completeList("CL_DETAIL", "Further breakdown", [everything, ...used(({ detail }) => detail)]),
    completeList(
      "CL_UNIT_MEASURE",
      "Unit of measure",
      [...units].filter((unit) => unit !== "CUR").map((unit) => ({ id: sdmxCode(unit), name: unitName(unit) })),
    ),
    completeList("CL_OBS_STATUS", "Status", [
      { id: "A", name: "Normal value" },
      ...ofLists("OBS_STATUS"),
      ...Array.from(new Set(cells.flatMap(({ flags }) => flags.split(""))), (flag) => ({
        id: sdmxCode(flag),
        name: flag,
      })),
    ]),
    completeList("CL_CONF_STATUS", "Confidentiality", [
      ...ofLists("CONF_STATUS"),
      { id: "F", name: "Free" },
      { id: "C", name: "Confidential" },
    ]),
    completeList("CL_COVERAGE_BASIS", "What decides the coverage", [
      { id: "members", name: "Members that answered, of all" },
      { id: "weight", name: "Enterprises of the members that answered, of all" },
    ]),
  ];
};
