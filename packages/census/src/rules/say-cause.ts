import words from "../../data/place-words.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { cellInFile } from "../return/cell-in-file.ts";
import { fillWords } from "./fill-words.ts";
import { messageOf } from "./message-of.ts";
import { sayColumn } from "./say-column.ts";
import { type SaidFinding, sayFinding } from "./say-finding.ts";
import { sayParams } from "./say-params.ts";
import type { CauseTally } from "./tally-causes.ts";

const rowsShown = 8;

const grouped = (count: number, language: Language): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, words[language].thousands);

const sayRows = ({ first, count }: CauseTally, language: Language): string => {
  const shown = first.slice(0, rowsShown).map(({ address }) => cellInFile(address).row);
  const [row, ...others] = new Set(shown);
  // A row of many cells is the column of a table that was turned round to be read.
  if (shown.length > 1 && others.length === 0) return fillWords(words[language].row, { row: String(row) });
  const rest = count - shown.length;
  const rows = shown.join(", ");
  if (rest <= 0) return fillWords(words[language].rows, { rows });
  return fillWords(words[language].rowsAndMore, { rows, more: grouped(rest, language) });
};

/** The column of a cause where it is one in the file as well, else what it is called. */
const sayColumnOf = ({ cause: { header }, first }: CauseTally, language: Language): string | null => {
  const [column, ...others] = new Set(first.map(({ address }) => cellInFile(address).column));
  return column === undefined || column === null || others.length > 0 ? header : sayColumn(column, header, language);
};

const sayPlaces = (tally: CauseTally, language: Language): string => {
  const { sheet, column } = tally.cause;
  const said = words[language];
  const isOfRows = tally.first.some(({ address }) => address.row > 0);
  const parts = [
    sheet === null ? null : fillWords(said.sheet, { sheet }),
    isOfRows ? sayRows(tally, language) : null,
    column === null ? null : sayColumnOf(tally, language),
  ].filter((one) => one !== null);
  const counted = fillWords(column === null ? said.times : said.cells, { count: grouped(tally.count, language) });
  return `${parts.length === 0 ? said.file : parts.join(", ")}: ${counted}`;
};

/** What a cause says of all its cells at once; one cell alone is said as its finding. */
export const sayCause = (tally: CauseTally, language: Language = "en"): SaidFinding => {
  const { cause, count, first } = tally;
  const [only] = first;
  if (count === 1 && only !== undefined) return sayFinding(only, language);
  const where = sayPlaces(tally, language);
  const message = messageOf(cause.code, language);
  if (message === null) return { what: cause.code, where, expected: "", cure: "" };
  const { what, expected, cure } = { ...message, ...message.many };
  const params = sayParams(cause.params, language);
  return {
    what: fillWords(what, params),
    where,
    expected: fillWords(expected, params),
    cure: fillWords(cure, params),
  };
};
