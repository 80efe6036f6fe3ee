import type { Network } from "../network/network.ts";
import { codeOf } from "../reference/code-list.ts";
import { isAddable } from "../reference/indicator.ts";
import type { Mistake, Parsed } from "../table/parsed.ts";
import { makeRowReader, type RowReader } from "../table/row-reader.ts";
import type { TableRow } from "../table/table-row.ts";
import type { Overlap } from "./overlap.ts";

const readSides = (row: RowReader, organisations: ReadonlySet<string>): readonly [string, string] => {
  const readSide = (column: string): string => {
    const id = row.required(column);
    if (id !== "" && !organisations.has(id)) {
      row.wrong(column, `the roster has no organisation or group ${id}; correct the id or import the roster first`);
    }
    return id;
  };
  const [a, b] = [readSide("a"), readSide("b")];
  if (a !== "" && a === b) row.wrong("b", `${a} cannot overlap with itself; name the other side`);
  return [a, b];
};

/** Reads the rows of an overlaps file against the roster; answers the overlaps or every mistake. */
export const parseOverlaps = (rows: readonly TableRow[], network: Network): Parsed<readonly Overlap[]> => {
  const mistakes: Mistake[] = [];
  const organisations = new Set(network.organisations.map(({ id }) => id));
  const lines = new Map<string, number>();
  const overlaps = rows.flatMap((one): readonly Overlap[] => {
    const row = makeRowReader(one, mistakes);
    const [a, b] = readSides(row, organisations);
    const kind = row.oneOf("kind", ["declared", "structural", "suspected"]);
    const type = row.text("type");
    if (type !== "" && codeOf("COOP_TYPE", type) === null) {
      row.wrong(
        "type",
        `"${type}" is no type of cooperative; use a code of COOP_TYPE, or leave it blank for all types`,
      );
    }
    const indicator = row.required("indicator");
    if (indicator !== "" && !isAddable(indicator)) {
      row.wrong("indicator", `"${indicator}" is no indicator that is added; use ENT_TOTAL, WRK_TOTAL or another level`);
    }
    const amount = row.amount("count");
    if (kind === "declared" && row.text("count") === "") {
      row.wrong("count", "a declared overlap is a measured one: give its count, or call it suspected");
    }
    const key = JSON.stringify([...[a, b].sort(), kind, type, indicator]);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, one.line);
    else row.wrong(null, `the same overlap stands in line ${first}; keep one`);
    const referenceDate = row.date("reference_date");
    return kind === null ? [] : [{ a, b, kind, type: type === "" ? null : type, indicator, amount, referenceDate }];
  });
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: overlaps };
};
