import type { ReturnAnswers } from "@coop-census/contracts";
import type { AnswerReader } from "./answer-reader.ts";
import type { FiguresRow } from "./read-figures.ts";
import type { TemplateCells } from "./template-cells.ts";

/** Reads what is said of single rows: remarks, and whether their figures are published and where. */
export const readRowsSaid = (
  { behind }: TemplateCells,
  figures: readonly FiguresRow[],
  reader: AnswerReader,
): ReturnAnswers["rows"] => {
  const said = new Map(behind.map((row) => [row.code, row.cells]));
  return figures.flatMap(({ row, place, note }) => {
    const cells = said.get(row.code);
    const published = reader.choice(cells?.get("PUBLIC"), "yes-no");
    const publicAddress = reader.text(cells?.get("PUBLIC_ADDRESS"));
    if (note === null && published === null && publicAddress === null) return [];
    return [
      {
        type: place.type.code ?? "",
        area: place.area.code ?? "",
        activity: place.activity.code ?? "",
        scope: place.scope.code,
        perimeter: place.perimeter.code,
        note,
        isPublic: published === null ? null : published === "yes",
        publicAddress,
      },
    ];
  });
};
