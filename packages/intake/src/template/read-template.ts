import {
  decimal,
  type Finding,
  isMoney,
  makeFinding,
  type Return,
  type ReturnRecord,
  type ReturnTerms,
  templateAnswers,
  templateFile,
  wholeFile,
} from "@coop-census/census";
import { settleFormat } from "../number/settle-format.ts";
import { answerPlace, makeAnswerReader, textOf } from "./answer-reader.ts";
import { readAnswers, type WholeAnswers } from "./read-answers.ts";
import { readBehind } from "./read-behind.ts";
import { type FiguresRow, readFigures } from "./read-figures.ts";
import { readOverlaps } from "./read-overlaps.ts";
import { readRowsSaid } from "./read-rows-said.ts";
import { readShown } from "./read-shown.ts";
import { sampleFormat } from "./sample-format.ts";
import type { TemplateCells } from "./template-cells.ts";
import type { TemplateReading } from "./template-reading.ts";

const said = { figures: "figures", nil: "nothing to report", unchanged: "unchanged since last year" } as const;

/** "Nothing" beside a figure is a contradiction that nobody may resolve by guessing. */
const contradiction = (kind: WholeAnswers["kind"], figures: readonly FiguresRow[]): Finding | null => {
  if (kind === "figures") return null;
  const filled = figures
    .flatMap(({ records }) => records.flatMap(({ values }) => values))
    .find(({ content }) => content.kind === "number" || content.kind === "refused");
  if (filled === undefined) return null;
  const place = { severity: "ERROR", level: "file", address: filled.address, raw: filled.raw } as const;
  return makeFinding(templateFile, "V01/template-not-empty", place, { kind: said[kind], raw: filled.raw });
};

/** Amounts in a unit that nobody stated cannot be taken. */
const missingMultiplier = (
  answers: WholeAnswers,
  records: readonly ReturnRecord[],
  cells: TemplateCells,
): Finding | null => {
  if (answers.multiplier !== null) return null;
  const keepsOut = records.flatMap(({ row, values }) =>
    values
      .filter(({ indicator, content }) => isMoney(indicator) && content.kind === "number")
      .map(({ indicator }) => ({ row, indicator })),
  );
  if (keepsOut.length === 0) return null;
  const place = answerPlace(cells.answers.get("multiplier")?.address ?? wholeFile, null, keepsOut);
  return makeFinding(templateAnswers, "V02/answer-missing", place, { question: "multiplier" });
};

const publicity = (answers: WholeAnswers, rows: TemplateReading["answers"]["rows"]) => {
  const isWhole = answers.public === "yes" && answers.publicAddress !== null;
  return (record: ReturnRecord): boolean => {
    if (answers.public !== "part") return isWhole;
    return rows.some(
      ({ type, area, activity, scope, perimeter, isPublic, publicAddress }) =>
        isPublic === true &&
        (publicAddress ?? answers.publicAddress) !== null &&
        type === record.type.code &&
        area === record.area.code &&
        activity === record.activity.code &&
        scope === record.scope.code &&
        perimeter === record.perimeter.code,
    );
  };
};

const withoutAddress = (
  answers: WholeAnswers,
  rows: TemplateReading["answers"]["rows"],
  cells: TemplateCells,
): Finding | null => {
  const isMissing =
    answers.publicAddress === null &&
    (answers.public === "yes" ||
      (answers.public === "part" &&
        rows.some(({ isPublic, publicAddress }) => isPublic === true && publicAddress === null)));
  if (!isMissing) return null;
  const address = cells.answers.get("public-address")?.address ?? wholeFile;
  const place = { severity: "WARN", level: "record", address } as const;
  return makeFinding(templateAnswers, "V02/public-without-address", place, {});
};

/** What nobody understands opens nothing. */
const confidentialityAsked = (
  { confidential }: WholeAnswers,
  cells: TemplateCells,
): Pick<ReturnTerms, "confidentiality"> => {
  const isUnread = confidential === null && textOf(cells.answers.get("confidential")) !== "";
  return confidential === "yes" || isUnread ? { confidentiality: "C" } : {};
};

const textsOf = ({ figures, behind, overlaps }: TemplateCells): readonly string[] =>
  [...figures, ...behind, ...overlaps].flatMap(({ cells }) =>
    [...cells].flatMap(([code, { cell }]) =>
      /^[A-Z_]+(?:@enterprises|@largest)?$/.test(code) && cell?.kind === "text" && /^[-\d., ']+$/.test(cell.text)
        ? [cell.text]
        : [],
    ),
  );

/** Reads a template that came back; a finding where the file as a whole cannot be taken. */
export const readTemplate = (cells: TemplateCells): TemplateReading | Finding => {
  const reader = makeAnswerReader(cells.words);
  const whole = readAnswers(cells, reader);
  if ("rule" in whole) return whole;
  const sample = whole.numberFormat;
  const numbers = settleFormat(sample === null ? null : sampleFormat(sample), null, textsOf(cells));
  const figures = readFigures(cells, whole, numbers, reader);
  const contradicted = contradiction(whole.kind, figures);
  if (contradicted !== null) return contradicted;
  const rows = readRowsSaid(cells, figures, reader);
  const isPublic = publicity(whole, rows);
  const records = figures.flatMap((one) => one.records).map((record) => ({ ...record, isPublic: isPublic(record) }));
  const behind = readBehind(cells, figures, numbers, reader);
  const overlaps = readOverlaps(cells, numbers, reader);
  const more = [missingMultiplier(whole, records, cells), withoutAddress(whole, rows, cells)];
  const { organisation, year } = cells.mark;
  const ret: Return = {
    declared: { organisation, years: [year], numberFormat: sample, multiplier: null },
    extraSheets: cells.extraSheets,
    columns: cells.columns,
    records,
    terms: {
      rollUpScope: whole.scope === "NAT" ? "NAT" : "AFF",
      totalType: "NA_TYPE",
      currency: whole.currency,
      multiplier: decimal(whole.multiplier ?? "1"),
      isPublic: whole.public === "yes" && whole.publicAddress !== null,
      ...confidentialityAsked(whole, cells),
    },
  };
  return {
    organisation,
    year,
    return: whole.kind === "figures" ? ret : null,
    shown: readShown(cells),
    answers: { ...whole, rows, behind: [...behind], overlaps },
    findings: [...reader.findings, ...more.filter((one) => one !== null)],
  };
};
