import { decimal } from "@coop-census/census";
import type { LineageStep } from "@coop-census/contracts";
import { sayFigure } from "../text/figure.ts";
import { showControls } from "../text/show-controls.ts";
import { wrapLine } from "./wrap-line.ts";

type Place = Extract<LineageStep, { kind: "place" }>;
type Reporter = Extract<LineageStep, { kind: "reporter" }>;
type Term = Reporter["terms"][number];
type Rows = NonNullable<Reporter["rows"]>;

const amount = (text: string | null): string => (text === null ? "(withheld)" : sayFigure(decimal(text)));
const quoted = (text: string): string => JSON.stringify(showControls(text));

const sayRemovals = ({ removals }: Place): readonly string[] =>
  removals.flatMap((removal) => {
    if (removal.kind === "shared") {
      const entries = (removal.entries ?? []).map(
        ({ reporter, enterprises, value, type }) =>
          `${reporter} ${type}: ${amount(value)} of ${enterprises} ${enterprises === 1 ? "enterprise" : "enterprises"} that another register counts`,
      );
      return [
        `- ${amount(removal.amount)} in several registers, by national identifier`,
        ...entries.map((one) => `    ${one}`),
      ];
    }
    const pairs = removal.pairs.map(({ sides, amount: ofPair }) => `    ${sides.join(" and ")}: ${amount(ofPair)}`);
    const limited =
      removal.limited === null || removal.limited === "0"
        ? []
        : [`    less ${amount(removal.limited)}, removed once only`];
    return [`- ${amount(removal.amount)} declared as counted twice`, ...pairs, ...limited];
  });

const whereOf = ({ sheet, row, column, header }: Term): string =>
  [
    sheet === null ? null : `sheet ${quoted(sheet)}`,
    row === 0 ? "the register as a whole" : `row ${row}`,
    column === null ? null : `column ${column}`,
    header === null ? null : quoted(header),
  ]
    .filter((part) => part !== null)
    .join(", ");

const whatOf = ({ type, activity, area, detail, scope, reference, flags }: Term): string =>
  [
    type,
    activity === "_T" ? null : activity,
    area === "_T" ? null : area,
    detail === "_T" ? null : detail,
    scope,
    reference ?? "undated",
    flags === "" ? null : `flags ${flags}`,
  ]
    .filter((part) => part !== null)
    .join(" ");

const sayTerm = (term: Term): string => {
  const raw = term.raw === null ? "" : `; it says ${quoted(term.raw)}`;
  const times = term.multiplier === null || term.multiplier === "1" ? "" : `, times ${amount(term.multiplier)}`;
  return `${term.sign} ${amount(term.value)} ${whatOf(term)}: ${whereOf(term)}${raw}${times}`;
};

const sayRows = ({ count, sum, conditions, numbers, next }: Rows): readonly string[] => [
  `${count} ${count === 1 ? "row" : "rows"} of the register, together ${amount(sum)}: ${numbers.join(", ")}${next === null ? "" : `, … (--rows-after ${next})`}`,
  ...conditions.map((one) => `  of ${one}`),
];

const sayReporter = (step: Reporter): readonly string[] => {
  const { reporter, name, type, value, conversion, terms, rows } = step;
  const by =
    conversion === null ? "" : ` (${conversion.currency} by the rate ${conversion.units ?? "?"}, ${conversion.by})`;
  return [
    `${reporter} (${name}) ${type} ${amount(value)}${by} = ${step.formula}`,
    ...terms.map((term) => `  ${sayTerm(term)}`),
    ...(rows === null ? [] : sayRows(rows).map((line) => `  ${line}`)),
  ];
};

const sayPlace = (step: Place): readonly string[] => [
  `${step.geo} ${amount(step.value)}${step.flags === null || step.flags === "" ? "" : ` ${step.flags}`}: ${step.formula}`,
  ...sayRemovals(step).map((line) => `  ${line}`),
];

const lineOf = (line: string, level: number): readonly string[] => {
  const text = line.trimStart();
  return wrapLine(text, level * 2 + (line.length - text.length));
};

/** The steps of a lineage as a tree of lines, each at most 100 columns wide. */
export const saySteps = (steps: readonly LineageStep[]): readonly string[] =>
  steps.flatMap((step) =>
    (step.kind === "place" ? sayPlace(step) : sayReporter(step)).flatMap((line) => lineOf(line, step.level)),
  );
