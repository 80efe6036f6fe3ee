import { dimensionNames } from "../observation/dimension-names.ts";
import type { Label, ReturnRecord } from "./return.ts";

const codeText = (label: Label): string => label.code ?? `?${label.raw}`;

/** The dimensions that a row uses, as text; empty where it is of the whole. */
export const dimensionText = ({ dimensions }: Pick<ReturnRecord, "dimensions">): string =>
  dimensions === undefined
    ? ""
    : dimensionNames
        .flatMap((name) => {
          const label = dimensions[name];
          return label === undefined || label.code === "_T" ? [] : [`${name}=${codeText(label)}`];
        })
        .join(" ");

/** What a row speaks of, without its date: scope, perimeter, type, area, activity, breakdown and dimensions. Rows of one key describe one thing. */
export const recordKey = (record: ReturnRecord): string =>
  [
    codeText(record.scope),
    codeText(record.perimeter),
    codeText(record.type),
    codeText(record.area),
    codeText(record.activity),
    record.breakdown === null ? "" : `${record.breakdown.dimension}=${record.breakdown.member ?? "_T"}`,
    dimensionText(record),
  ].join("|");

/** The moment a row speaks of, as text; rows with the same text are of one date. */
export const dateText = (record: ReturnRecord): string => record.reference?.date?.text ?? record.reference?.raw ?? "";
