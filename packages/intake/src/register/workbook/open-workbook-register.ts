import type { Finding } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { done, type Outcome, stopped } from "../../finding/outcome.ts";
import type { Header } from "../../header/header.ts";
import type { Notice } from "../../notice/notice.ts";
import { numberFormat } from "../../number/number-format.ts";
import { settleFormat } from "../../number/settle-format.ts";
import { readPreamble } from "../../preamble/read-preamble.ts";
import { holdsFigures } from "../../record/holds-figures.ts";
import type { Candidate } from "../../return/candidate.ts";
import { headerFlaw } from "../../return/header-flaw.ts";
import { workbookCandidates } from "../../return/workbook-candidates.ts";
import { defaultLimits, type Limits } from "../../table/limits.ts";
import type { SheetRow } from "../../table/sheet.ts";
import { planRegister } from "../plan-register.ts";
import type { RegisterPlan } from "../register-plan.ts";
import { openRegisterSheets } from "./register-sheets.ts";

/** A register on a sheet of a workbook whose layout is known. */
export interface WorkbookRegister {
  readonly profile: Profile;
  readonly plan: RegisterPlan;
  /** What a person may not see in the file or in the sheet of the register. */
  readonly notices: readonly Notice[];
  /** Gives all rows of its sheet that have content, ascending; answers with the finding that ended it early. */
  readonly eachRow: (visit: (row: SheetRow) => Finding | null) => Promise<Finding | null>;
}

/** What a sheet of Excel can hold, read in memory that does not grow with its rows. */
const registerLimits: Limits = {
  ...defaultLimits,
  cells: 32_000_000,
  inflatedBytes: 2 * 1024 * 1024 * 1024,
  sharedStrings: 1_000_000,
};

interface Headed {
  readonly candidate: Candidate;
  readonly header: Header;
}

const planOf = ({ candidate, header }: Headed): RegisterPlan => {
  const { profile, sheet, extraSheets, hasFormOfProfile } = candidate;
  const { decimal, thousands, language } = profile.form;
  const preamble = readPreamble(sheet, header.top, profile.organisation, language);
  const figures = header.columns.filter(({ code }) => code !== null && holdsFigures(code));
  const texts = sheet.rows.flatMap(({ row, cells }) =>
    row <= header.bottom
      ? []
      : figures.flatMap(({ column }) => {
          const cell = cells.get(column);
          return cell?.kind === "text" ? [cell.text] : [];
        }),
  );
  const remembered = hasFormOfProfile ? numberFormat(decimal, thousands) : null;
  const numbers = settleFormat(preamble.numberFormat, remembered, texts);
  return planRegister(profile, header, { sheet: sheet.name, declared: preamble.declared, extraSheets, numbers });
};

const rank = ({ candidate: { profile, hasFormOfProfile }, header }: Headed, year: number): readonly number[] => [
  header.columns.length - header.known,
  hasFormOfProfile ? 0 : 1,
  profile.columns.length - header.known,
  Math.min(...profile.years.map((one) => Math.abs(one - year))),
  -Math.max(...profile.years),
];

const isBefore = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((part, index) => part !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
};

/**
 * Finds the sheet of a workbook that has the header of one of the registers of its organisation, in any row; null where
 * none has. A header that can be read in two ways, a broken workbook and a limit are findings.
 */
export const openWorkbookRegister = async (
  bytes: Uint8Array,
  {
    profiles,
    year,
    limits = {},
  }: { readonly profiles: readonly Profile[]; readonly year: number; readonly limits?: Partial<Limits> },
): Promise<Outcome<WorkbookRegister | null>> => {
  const opened = await openRegisterSheets(bytes, { ...registerLimits, ...limits });
  if (!opened.ok) return opened;
  const { sheets, notices, eachRow } = opened.value;
  const wide = profiles.filter(({ kind, form }) => kind === "register" && (form.orientation ?? "wide") === "wide");
  const [best] = workbookCandidates(sheets, wide, year)
    .flatMap((candidate) => (candidate.search.header === null ? [] : { candidate, header: candidate.search.header }))
    .toSorted((a, b) => isBefore(rank(a, year), rank(b, year)));
  if (best === undefined) return done(null);
  const flaw = headerFlaw(best.candidate, best.header);
  if (flaw !== null) return stopped(flaw);
  const { name } = best.candidate.sheet;
  return done({
    profile: best.candidate.profile,
    plan: planOf(best),
    notices: notices.filter(({ address }) => address.sheet === null || address.sheet === name),
    eachRow: (visit) => eachRow(name ?? "", visit),
  });
};
