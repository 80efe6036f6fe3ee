import { compare, type Decimal, type FigureTerm, isFresh, subtract, zero } from "@coop-census/census";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import { compareFields } from "../../../text/compare-fields.ts";
import { type Html, html } from "../html/html.ts";
import type { Desk } from "../page/desk.ts";
import { dataTable } from "./data-table.ts";
import { amountWords } from "./figure-words.ts";
import { flagLegend, flagMarks } from "./flag-marks.ts";
import { indicatorTitle } from "./formula-list.ts";

/** A reported value in the figures of a country; null where the reporter has not made it public. */
interface Given {
  readonly reporter: string;
  readonly term: FigureTerm | null;
}

const fieldsOf = ({ reporter, term }: Given): readonly string[] => {
  const { type = "", value = "", address } = term?.observation ?? {};
  return [reporter, type, String(address?.row ?? "").padStart(9, "0"), String(address?.column ?? ""), value];
};

const givenIn = ({ facts }: Desk, cells: readonly EditionCell[]): readonly Given[] => {
  const all = new Set(cells.filter(({ activity }) => activity === "_T").flatMap((cell) => facts.contributionsOf(cell)));
  return [...Map.groupBy(all, ({ reporter }) => reporter)]
    .flatMap(([reporter, own]): readonly Given[] => {
      const terms = new Set(own.flatMap(({ terms: some }) => some));
      const isWhole = own.every(({ value }) => value !== null);
      return [...Array.from(terms, (term) => ({ reporter, term })), ...(isWhole ? [] : [{ reporter, term: null }])];
    })
    .toSorted((a, b) => compareFields(fieldsOf(a), fieldsOf(b)));
};

const signed = ({ sign, observation: { value } }: FigureTerm): Decimal =>
  sign === 1 || compare(value, zero) === 0 ? value : subtract(zero, value);

/** The flags of a reported value in a figure: its own, D where it counts the whole country, E where it is of another date. */
const flagsOf = ({ facts }: Desk, term: FigureTerm | null): string => {
  if (term === null) return "";
  const { flags, scope } = term.observation;
  const added = `${flags}${scope === "NAT" ? "D" : ""}${isFresh(term.observation, facts.input.year) ? "" : "E"}`;
  return [...new Set(added)].sort().join("");
};

const whereOf = ({ speaker: { say } }: Desk, { observation: { address } }: FigureTerm): Html => {
  const { sheet, row, column } = address;
  if (row === 0) return html`${say("sources.register")}`;
  const at = column === null ? say("sources.row", { row }) : say("sources.cell", { row, column });
  return sheet === null ? html`${at}` : html`<bdi>${sheet}</bdi>, ${at}`;
};

/** The reported values behind the figures of one indicator in a country, each with its date and its place in the return; no more than `most`. */
export const contributionTable = (desk: Desk, cells: readonly EditionCell[], most: number): Html => {
  const { facts, speaker } = desk;
  const { say } = speaker;
  const [first] = cells;
  const rows = givenIn(desk, cells);
  if (first === undefined || rows.length === 0) return html``;
  const shown = rows.slice(0, Math.max(1, most));
  const left = rows.length - shown.length;
  const table = dataTable<Given>({
    caption: say("sources.values", { what: indicatorTitle(desk, first) }),
    rows: shown,
    columns: [
      {
        title: say("column.organisation"),
        kind: "text",
        cell: ({ reporter }) =>
          html`<a href="#org-${reporter}"><bdi>${facts.organisation(reporter)?.name ?? reporter}</bdi></a>`,
      },
      {
        title: say("column.type"),
        kind: "text",
        cell: ({ term }) => {
          const type = term?.observation.type ?? "";
          return type === "_T" ? say("type.total") : type === "" ? "" : speaker.typeTitle(type);
        },
      },
      {
        title: say("column.value"),
        kind: "number",
        cell: ({ term }) =>
          term === null ? say("formula.untold") : amountWords(speaker, signed(term), term.observation.unit),
        sortBy: ({ term }) => (term === null ? "" : signed(term)),
      },
      {
        title: say("column.date"),
        kind: "text",
        cell: ({ term }) => {
          if (term === null) return "";
          const { reference } = term.observation;
          return reference === null ? say("date.none") : html`<bdi class="nowrap">${reference.text}</bdi>`;
        },
      },
      {
        title: say("column.counts"),
        kind: "text",
        cell: ({ term }) => (term === null ? "" : say(`scope.${term.observation.scope}`)),
      },
      { title: say("column.place"), kind: "text", cell: ({ term }) => (term === null ? "" : whereOf(desk, term)) },
      {
        title: say("column.flags"),
        kind: "text",
        cell: ({ term }) => flagMarks(flagsOf(desk, term)),
      },
    ],
  });
  const more =
    left > 0
      ? html`<p class="soft">${say("table.more", { n: speaker.number(left) })} <a href="${desk.toFile("observations.csv")}">observations.csv</a></p>`
      : null;
  const legend = flagLegend(
    speaker,
    shown.map(({ term }) => flagsOf(desk, term)),
  );
  return html`${table}${more}${legend}`;
};
