import { decimal } from "@coop-census/census";
import fc from "fast-check";
import { type FileMetaData, parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { inOtherOrder } from "../../../testdata/in-other-order.ts";
import { printedFiles } from "../../../testdata/printed-files.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import { editionCells } from "../../edition/edition-cells.ts";
import type { EditionInput } from "../../edition/edition-input.ts";
import { namePlaces } from "../../edition/name-places.ts";
import { cellRows, observationRows, seriesRows } from "../../edition/open-rows.ts";
import type { Table } from "../../table/table.ts";
import { cellsTable } from "../../tables/cells-table.ts";
import { observationsTable } from "../../tables/observations-table.ts";
import { seriesTable } from "../../tables/series-table.ts";
import { parquetForm } from "./parquet-form.ts";

type Field = string | number | boolean | null;

const filesOf = (input: EditionInput): Promise<ReadonlyMap<string, Uint8Array>> => printedFiles(parquetForm, input);

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const scaled = (value: bigint, scale: number): string => {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const at = digits.length - scale;
  return decimal(`${value < 0n ? "-" : ""}${digits.slice(0, at)}${scale === 0 ? "" : `.${digits.slice(at)}`}`);
};

/** A big-endian number in two's complement, as Parquet keeps long decimals. */
const signed = (value: unknown): bigint => {
  if (typeof value === "bigint") return value;
  if (!(value instanceof Uint8Array)) throw new Error("no decimal");
  return BigInt.asIntN(value.length * 8, BigInt(`0x${Buffer.from(value).toString("hex")}`));
};

const isField = (value: unknown): value is Field => value === null || /^(?:string|number|boolean)$/.test(typeof value);

/** The rows of a file as another library reads them; of decimals it is asked for the digits, since its own numbers are floats. */
const readParquet = async (bytes: Uint8Array): Promise<readonly Readonly<Record<string, Field>>[]> => {
  const file = bufferOf(bytes);
  const metadata = parquetMetadata(file);
  const scales = new Map(
    metadata.schema.flatMap(({ name, converted_type, scale = 0 }) =>
      converted_type === "DECIMAL" ? [[name, scale] as const] : [],
    ),
  );
  const plain: FileMetaData = {
    ...metadata,
    schema: metadata.schema.map(({ converted_type, ...element }) =>
      converted_type === "UTF8" ? { ...element, converted_type } : element,
    ),
  };
  const rows: readonly Record<string, unknown>[] = await parquetReadObjects({ file, metadata: plain, utf8: false });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const scale = scales.get(name);
        if (scale !== undefined && value !== null) return [name, scaled(signed(value), scale)];
        if (!isField(value)) throw new Error(`${name} is no field`);
        return [name, value];
      }),
    ),
  );
};

const fieldsOf = <Row>({ columns }: Table<Row>, rows: readonly Row[]): readonly Readonly<Record<string, Field>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name, of }) => [name, of(row)])));

const inAnyOrder = (rows: readonly Readonly<Record<string, Field>>[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

const read = async (input: EditionInput, name: string) =>
  readParquet((await filesOf(input)).get(`parquet/${name}.parquet`) ?? new Uint8Array());

test("another library reads back every field of every row, exactly", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const nameOf = namePlaces(input);
      expect(await read(input, "cells")).toEqual(fieldsOf(cellsTable, cellRows(editionCells(input), nameOf)));
      const points = seriesRows(input, nameOf);
      expect(inAnyOrder(await read(input, "series"))).toEqual(inAnyOrder(fieldsOf(seriesTable, points)));
      const values = observationRows(input);
      expect(inAnyOrder(await read(input, "observations"))).toEqual(inAnyOrder(fieldsOf(observationsTable, values)));
    }),
    { numRuns: 50 },
  );
});

test("the same edition in another order gives the same bytes", async () => {
  const [point] = threeReporters.points;
  const [observation] = threeReporters.observations;
  if (point === undefined || observation === undefined) throw new Error("the example has too little");
  const input = {
    ...threeReporters,
    points: [2020, 2021, 2022].map((year) => ({ ...point, year, conf: "F" as const })),
    observations: ["1", "2", "3"].map((value) => ({
      ...observation,
      value: decimal(value),
      isPublic: true,
      confidentiality: "F" as const,
    })),
  };
  const expected = await filesOf(input);
  expect(await filesOf(inOtherOrder(input, (list) => list.toReversed()))).toEqual(expected);
  expect(await filesOf(input)).toEqual(expected);
});

const withValues = (...values: readonly string[]): EditionInput => {
  const [cell] = threeReporters.mainCells;
  if (cell === undefined) throw new Error("the example has no cell");
  const mainCells = values.map((value, index) => ({ ...cell, activity: `A${index}`, value: decimal(value) }));
  return { ...threeReporters, mainCells, bodySeries: [] };
};

const nines = (count: number): string => "9".repeat(count);

test.each([
  { values: ["0.01", nines(16)], keptAs: "DECIMAL(18, 2)" },
  { values: ["0.01", `-${nines(17)}`], keptAs: "DECIMAL(38, 2)" },
  { values: ["0.01", `-${nines(36)}`], keptAs: "DECIMAL(38, 2)" },
  { values: ["0.01", nines(37)], keptAs: "UTF8" },
])("decimals of $values keep every digit as $keptAs, and the dictionary in the file says so", async (of) => {
  const input = withValues(...of.values);
  expect((await read(input, "cells")).map(({ value }) => value)).toEqual(of.values);
  const { key_value_metadata: said = [] } = parquetMetadata(
    bufferOf((await filesOf(input)).get("parquet/cells.parquet") ?? new Uint8Array()),
  );
  const texts = new Map(said.map(({ key, value }) => [key, value]));
  expect(texts.get("census.edition")).toBe("2022-p2");
  const dictionary: unknown = JSON.parse(texts.get("census.columns") ?? "");
  expect(dictionary).toContainEqual(expect.objectContaining({ name: "value", unit: "see unit", kept_as: of.keptAs }));
  expect(dictionary).toHaveLength(cellsTable.columns.length);
});

test("more rows than are encoded at once are all there, in their order", async () => {
  const values = Array.from({ length: 10_003 }, (_, index) => String(index));
  expect((await read(withValues(...values), "cells")).map(({ value }) => Number(value)).sort((a, b) => a - b)).toEqual(
    values.map(Number),
  );
});

test("what is protected in a series, or not public, is in no file", async () => {
  const hidden = threeReporters.observations.filter((one) => !one.isPublic || one.confidentiality !== "F");
  expect(hidden).not.toEqual([]);
  const rows = await read(threeReporters, "observations");
  for (const { reporter, value } of hidden) {
    expect(rows.filter((row) => row["reporter"] === reporter && row["value"] === value)).toEqual([]);
  }
  const points = threeReporters.points.map((point) => ({ ...point, conf: "C" as const }));
  expect(await read({ ...threeReporters, points }, "series")).toEqual([]);
});
