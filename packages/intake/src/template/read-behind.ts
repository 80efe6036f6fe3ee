import {
  compare,
  decimal,
  indicator,
  isReported,
  makeFinding,
  multiply,
  templateAnswers,
  zero,
} from "@coop-census/census";
import type { ReturnAnswers } from "@coop-census/contracts";
import type { SettledFormat } from "../number/settle-format.ts";
import { type AnswerReader, answerPlace, textOf } from "./answer-reader.ts";
import type { FiguresRow } from "./read-figures.ts";
import type { TemplateCells, TemplateCellsRow } from "./template-cells.ts";

const whole = {
  words: "number of enterprises",
  isWhole: true,
  holds: (value: string) => /^\d+$/.test(value),
} as const;

const share = {
  words: "share in percent from 0 to 100",
  isWhole: false,
  holds: (value: Parameters<typeof compare>[0]) => compare(value, zero) >= 0 && compare(value, decimal(100)) <= 0,
} as const;

// Shares are rounded: 33 for one of three is right.
const roundedWhole = decimal(98);

type Behind = ReturnAnswers["behind"][number];

const isTooSmall = (enterprises: Behind["enterprises"], largest: Behind["largestShare"]): boolean => {
  if (largest === null || compare(decimal(largest), zero) === 0) return false;
  // 0.35 is most likely 35 %, unless there are more than a hundred enterprises.
  if (enterprises === null) return compare(decimal(largest), decimal(1)) < 0;
  return enterprises !== "0" && compare(multiply(decimal(largest), decimal(enterprises)), roundedWhole) < 0;
};

/** Reads how many enterprises stand behind each value and the largest one's share of it. */
export const readBehind = (
  { behind }: TemplateCells,
  figures: readonly FiguresRow[],
  numbers: SettledFormat,
  reader: AnswerReader,
): readonly Behind[] => {
  const placeOf = new Map(figures.map(({ row, place }) => [row.code, place]));
  const readRow = (row: TemplateCellsRow): readonly Behind[] => {
    const place = placeOf.get(row.code);
    if (place === undefined) return [];
    const codes = [...new Set([...row.cells.keys()].map((column) => column.split("@")[0] ?? ""))];
    return codes
      .filter((code) => indicator(code) !== null && isReported(code))
      .flatMap((code) => {
        const largestCell = row.cells.get(`${code}@largest`);
        const enterprises = reader.number(row.cells.get(`${code}@enterprises`), numbers, whole);
        const largest = reader.number(largestCell, numbers, share);
        if (enterprises === null && largest === null) return [];
        const isDoubtful = isTooSmall(enterprises, largest);
        if (isDoubtful && largestCell !== undefined) {
          const params = { enterprises: enterprises ?? "an unknown number of", share: largest ?? "" };
          const at = answerPlace(largestCell.address, textOf(largestCell));
          reader.add(makeFinding(templateAnswers, "V02/share-too-small", at, params));
        }
        return [
          {
            type: place.type.code ?? "",
            area: place.area.code ?? "",
            activity: place.activity.code ?? "",
            scope: place.scope.code,
            perimeter: place.perimeter.code,
            indicator: code,
            enterprises,
            largestShare: isDoubtful ? null : largest,
          },
        ];
      });
  };
  return behind.flatMap(readRow);
};
