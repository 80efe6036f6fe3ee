import { type BesideFigures, detailOf, figuresBeside, toJsonFigure } from "@coop-census/census";
import { statementsInForce } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";
import { membersOfYear } from "./members-of-year.ts";

interface Options {
  readonly year: string;
}

const columns = [
  { title: "organisation" },
  { title: "country" },
  { title: "role" },
  { title: "figure" },
  { title: "value", align: "right" },
  { title: "from" },
] as const;

const rowsOf = ({
  organisation,
  roles,
  enterprises,
  sent,
  statements,
}: BesideFigures): readonly (readonly string[])[] => {
  const role = organisation.isGroup ? "group" : roles.join(", ") || "no member";
  const first = [organisation.id, organisation.country, role];
  const rows = [
    ...sent.map((one) => [
      ...first,
      [one.indicator, one.type, one.scope, one.perimeter, detailOf(one.dimensions)]
        .filter((part) => part !== "_T")
        .join(" "),
      sayFigure(one.value),
      "its return",
    ]),
    ...statements.map((one) => [...first, one.indicator, sayFigure(one.value), `${one.year} ${one.source}`.trim()]),
  ];
  const perimeter =
    enterprises.length === 0
      ? []
      : [[...first, "enterprises in its perimeter", String(enterprises.length), "the roster"]];
  return rows.length + perimeter.length === 0 ? [[...first, "nothing known", "", ""]] : [...perimeter, ...rows];
};

const say = (shown: readonly BesideFigures[], none: string): string =>
  shown.length === 0
    ? none
    : [table(columns, shown.flatMap(rowsOf)), "", "Shown beside the census; nothing of it is added."].join("\n");

const asJson = ({ organisation, roles, enterprises, sent, statements }: BesideFigures) => ({
  organisation,
  roles,
  enterprises,
  sent: sent.map(({ indicator, type, scope, perimeter, dimensions, value, unit, reference, flags }) => ({
    indicator,
    type,
    scope,
    perimeter,
    dimensions,
    value: toJsonFigure(value),
    unit,
    reference: reference?.text ?? null,
    flags,
  })),
  statements: statements.map((one) => ({ ...one, value: toJsonFigure(one.value) })),
});

const declareShown = (
  census: Command,
  run: Run,
  command: { readonly name: string; readonly description: string; readonly none: string; readonly isGroup: boolean },
): void => {
  census
    .command(command.name)
    .description(command.description)
    .requiredOption("--year <year>", "the reference year")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = await membersOfYear(db, readYear(options.year), "main");
          const statements = (await statementsInForce(db))?.statements ?? [];
          const shown = figuresBeside({ ...year, statements }).filter(
            ({ organisation }) => organisation.isGroup === command.isGroup,
          );
          return { text: say(shown, command.none), json: { year: year.year, shown: shown.map(asJson) } };
        }),
      ),
    );
};

/** census groups and census associates: figures that are collected and shown, and never added. */
export const declareGroups = (census: Command, run: Run): void => {
  declareShown(census, run, {
    name: "groups",
    description: "Groups of cooperatives with their perimeter and figures, which are never added.",
    none: "The roster has no group, and no statement is of one.",
    isGroup: true,
  });
  declareShown(census, run, {
    name: "associates",
    description: "Associates, observers and others that are not added, with what they sent.",
    none: "The roster has nobody who is not added.",
    isGroup: false,
  });
};
