import {
  type CellContent,
  type Decimal,
  decimal,
  indicator as findIndicator,
  isCount,
  isMoney,
  multiply,
  type ReturnValue,
  statedRate,
} from "@coop-census/census";
import type { HeaderColumn } from "../header/header.ts";
import { readContent } from "../number/read-content.ts";
import type { SheetCell } from "../table/sheet.ts";
import { contentOnce } from "./content-once.ts";
import { holdsFigures } from "./holds-figures.ts";
import { addressOf, type RowReader } from "./row-reader.ts";

const one = decimal("1");

/** A merged cell that stands for another row's or another indicator's figure as well: nobody can say how much is whose. */
const standsForMore = ({ finder, columnsByCode }: RowReader, row: number, column: number): boolean => {
  const range = finder.mergedFrom(row, column);
  if (range === undefined) return false;
  const columns = [...columnsByCode].flatMap(([code, all]) =>
    all.map((other) => ({ column: other.column, isFigure: holdsFigures(code) })),
  );
  const isWide = columns.some((other) => other.isFigure && other.column > column && other.column <= range.right);
  const rows = Array.from({ length: range.bottom - row }, (_, at) => row + 1 + at);
  return isWide || rows.some((below) => columns.some((other) => finder.own(below, other.column) !== undefined));
};

const isRatio = (code: string): boolean => findIndicator(code)?.unit === "RATIO" || statedRate(code) !== null;

/** A share is stored as it is, shown as a percentage or not; what is only compared may have a sign of its own in the text. */
const withoutShape = (cell: SheetCell | undefined, code: string): SheetCell | undefined => {
  if (cell?.kind === "number") return { kind: "number", text: cell.text, value: cell.value };
  if (cell?.kind !== "text" || statedRate(code) === null) return cell;
  const signed = cell.text.trim().replace(/^\+\s*/, "");
  return { ...cell, text: signed.replace(/^[\u2212\u2013]\s*/, "-").replace(/\s*%$/, "") };
};

/** A figure of persons or enterprises below "(thousands)": an observation counts each, and no rounded thousand is one. */
const inThousands = (content: CellContent, scale: Decimal): CellContent =>
  content.kind === "number"
    ? { kind: "refused", reason: "malformed", proposal: multiply(content.value, scale) }
    : content;

/** Reads the figure that a row has for an indicator. */
export const readValue = (reader: RowReader, row: number, column: HeaderColumn, indicator: string): ReturnValue => {
  const cell = reader.finder.own(row, column.column);
  const numbers = reader.numbersByColumn.get(column.column) ?? reader.numbers;
  const multiplier = isMoney(indicator) ? reader.multiplierOf(column) : one;
  // Nobody writes thousandths of a person or of a unit of money.
  const isWhole = isCount(indicator) || (isMoney(indicator) && multiplier === one);
  const content = contentOnce(reader, { indicator, column: column.column, cell }, () =>
    readContent(isRatio(indicator) ? withoutShape(cell, indicator) : cell, numbers, isWhole, {
      multiplier,
      language: reader.profile.form.language,
    }),
  );
  const scale = reader.scaleOfCount.get(column.column);
  const isShared = content.kind === "number" && standsForMore(reader, row, column.column);
  return {
    indicator,
    raw: cell?.text.trim() ?? "",
    content: isShared
      ? { kind: "refused", reason: "ambiguous", proposal: null }
      : scale === undefined
        ? content
        : inThousands(content, scale),
    address: addressOf(reader, row, column),
  };
};
