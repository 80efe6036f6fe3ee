import type { SheetAnswer } from "@coop-census/contracts";
import { table } from "../text/table.ts";

const titles = (...names: readonly string[]) => names.map((title) => ({ title }));

const sayTaken = ({ taken }: SheetAnswer): readonly string[] => {
  if (taken === null) return ["No return of it counts in this edition."];
  const rows = taken.observations.map((one) => [
    `${one.sheet === null ? "" : `${one.sheet} `}${one.row}${one.column === null ? "" : `/${one.column}`}`,
    one.scope,
    one.type,
    one.activity,
    one.indicator,
    one.detail,
    String(one.value),
    one.unit,
    one.reference ?? "",
    one.flags,
    one.isKeptOut ? "kept out" : one.isPublic ? "public" : "",
  ]);
  return [
    `Taken from ${taken.submission}; ${taken.rollUpScope} is the scope that is added up.`,
    table(
      titles("row/column", "scope", "type", "activity", "indicator", "detail", "value", "unit", "date", "flags", ""),
      rows,
    ),
  ];
};

const sayCounted = ({ counted, country }: SheetAnswer): readonly string[] => {
  if (counted.length === 0) return ["It adds to no figure."];
  const rows = counted.map(({ printed, ...one }) => [
    one.series,
    one.type,
    one.activity,
    one.indicator,
    one.detail,
    String(one.value),
    one.unit,
    one.flags,
    printed === null ? "protected" : `${printed.value} (${printed.answered} of ${printed.of})`,
  ]);
  const heading = titles(
    "series",
    "type",
    "activity",
    "indicator",
    "detail",
    "adds",
    "unit",
    "flags",
    `printed for ${country}`,
  );
  return ["What it adds to the figures, and how its country is printed:", table(heading, rows)];
};

const sayEstimated = ({ estimated }: SheetAnswer): readonly string[] => {
  if (estimated.length === 0) return ["Nothing is estimated for it."];
  const rows = estimated.map((one) => [
    one.series,
    one.type,
    one.indicator,
    one.value ?? "protected",
    one.unit,
    one.method,
    one.baseYear ?? "",
    one.flags,
  ]);
  return [
    "Estimated for it (flag I):",
    table(titles("series", "type", "indicator", "value", "unit", "method", "base year", "flags"), rows),
  ];
};

/** A reporter's sheet in words and tables. */
export const saySheet = (sheet: SheetAnswer): string => {
  const { edition, organisation, name, sheet: asked, manifestSha256 } = sheet;
  return [
    `${name} (${organisation}) in edition ${edition}, ${asked.state}`,
    `manifest ${manifestSha256}`,
    ...asked.replies.map(
      ({ kind, actor, at, body }) => `${at.slice(0, 10)} ${kind} by ${actor}${body === null ? "" : `: ${body}`}`,
    ),
    "",
    ...sayTaken(sheet),
    "",
    ...sayCounted(sheet),
    "",
    ...sayEstimated(sheet),
    ...(asked.state === "confirmed"
      ? []
      : [
          "",
          `→ it is right: census sheet confirm ${edition} --org ${organisation}`,
          `→ it is wrong: census sheet dispute ${edition} --org ${organisation} --because "…"`,
        ]),
  ].join("\n");
};
