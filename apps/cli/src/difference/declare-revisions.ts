import { type Decimal, indicators, revisionTriangle, toJsonFigure, type Vintage } from "@coop-census/census";
import { readEditionCells } from "@coop-census/reporting";
import { type Edition, listEditions } from "@coop-census/store";
import { editionFolder } from "@coop-census/worker";
import type { Command } from "commander";
import type { Run } from "../command/run.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

interface Options {
  readonly indicator?: string;
  readonly geo: string;
  readonly type: string;
}

interface ReadEdition {
  readonly year: number;
  readonly edition: string;
  /** By indicator; money is left out, since its currencies make no one figure. */
  readonly values: ReadonlyMap<string, Decimal>;
}

const readOne = async (
  { shelf }: System,
  { id, year, manifestSha256 }: Edition,
  asked: Options,
): Promise<ReadEdition> => {
  const files = manifestSha256 === null ? null : await shelf.read(editionFolder(id, manifestSha256));
  const cells = readEditionCells(files ?? []).filter(
    ({ series, geo, type, activity, detail }) =>
      [series, geo, type, activity, detail].join() === ["main", asked.geo, asked.type, "_T", "_T"].join(),
  );
  const money = new Set(indicators.filter(({ unit }) => unit === "CUR").map(({ code }) => code));
  const values = cells
    .filter(({ indicator }) => !money.has(indicator))
    .map(({ indicator, value }) => [indicator, value] as const);
  return { year, edition: id, values: new Map(values) };
};

const orNone = (value: Decimal | null): string => (value === null ? "none" : sayFigure(value));

/** census edition revisions: the values of headline figures by edition, and how much they were revised. */
export const declareRevisions = (edition: Command, run: Run): void => {
  edition
    .command("revisions")
    .description("Each headline figure in every edition that is not abandoned, and its mean absolute revision.")
    .option("--indicator <code>", "one indicator only, as ENT_TOTAL")
    .option("--geo <code>", "a country or place", "WORLD")
    .option("--type <code>", "a type, or ALL_COOP, ALL_ENT", "ALL_ENT")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async (system) => {
          const asked = { ...options, geo: options.geo.toUpperCase(), type: options.type.toUpperCase() };
          const kept = (await listEditions(system.db))
            .filter(({ state, manifestSha256 }) => state !== "abandoned" && manifestSha256 !== null)
            .sort((a, b) => a.year - b.year || Number(a.frozenAt) - Number(b.frozenAt));
          const read: ReadEdition[] = [];
          for (const one of kept) read.push(await readOne(system, one, asked));
          const codes = indicators
            .map(({ code }) => code)
            .filter((code) => read.some(({ values }) => values.has(code)))
            .filter((code) => options.indicator === undefined || code === options.indicator.toUpperCase());
          const triangles = codes.map((indicator) => {
            const vintages = read.map(
              ({ year, edition: id, values }): Vintage => ({
                year,
                edition: id,
                value: values.get(indicator) ?? null,
              }),
            );
            return { indicator, ...revisionTriangle(vintages) };
          });
          const json = triangles.map(({ indicator, rows, revisions, meanAbsolute }) => ({
            indicator,
            revisions,
            meanAbsoluteRevision: meanAbsolute === null ? null : toJsonFigure(meanAbsolute),
            years: rows.map(({ year, vintages }) => ({
              year,
              editions: vintages.map((one) => ({
                edition: one.edition,
                value: one.value === null ? null : toJsonFigure(one.value),
              })),
            })),
          }));
          const text = triangles.map(({ indicator, rows, revisions, meanAbsolute }) =>
            [
              `${indicator} of ${asked.type} in ${asked.geo}: ${
                revisions === 0
                  ? "no revision yet"
                  : `mean absolute revision ${orNone(meanAbsolute)} over ${revisions} revision${revisions === 1 ? "" : "s"}`
              }`,
              table(
                [{ title: "year" }, { title: "editions in order" }],
                rows.map(({ year, vintages }) => [
                  String(year),
                  vintages.map(({ edition: id, value }) => `${id} ${orNone(value)}`).join(" → "),
                ]),
              ),
            ].join("\n"),
          );
          const empty = "No edition has such a figure.\n→ census edition list";
          return {
            json: { geo: asked.geo, type: asked.type, indicators: json },
            text: text.length === 0 ? empty : text.join("\n\n"),
          };
        }),
      ),
    );
};
