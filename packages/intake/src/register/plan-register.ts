import {
  type CellAddress,
  decimal,
  isMoney,
  moneyMultiplier,
  type Return,
  registerColumns,
  registerIndicators,
} from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import type { Header, HeaderColumn } from "../header/header.ts";
import { numberFormat } from "../number/number-format.ts";
import type { SettledFormat } from "../number/settle-format.ts";
import { declaredConfidentiality } from "../record/declared-confidentiality.ts";
import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";
import type { RegisterPlan } from "./register-plan.ts";

const readable: ReadonlySet<string> = new Set<string>([...registerColumns, ...registerIndicators]);
const one = decimal(1);

/** What the file says beyond its header; everything has a default for a file that says nothing. */
export interface RegisterWords {
  readonly sheet?: string | null;
  readonly declared?: Return["declared"];
  readonly extraSheets?: readonly string[];
  /** The signs of its numbers where something settled them; the profile's otherwise. */
  readonly numbers?: SettledFormat;
  /** How many cells the header has where it ends with blank ones. */
  readonly width?: number;
}

const silent: Return["declared"] = { organisation: null, years: [], numberFormat: null, multiplier: null };

const remembered = ({ form }: Profile): SettledFormat => {
  const format = numberFormat(form.decimal, form.thousands);
  return { format, by: format === null ? "nothing" : "profile", isContradicted: false, isDecimalShown: false };
};

/**
 * Decides how the records below a register's header are read. A column that the profile gives no code, or a code that a
 * register row has no place for, is not read and so never stored; the rules on columns (V02) say so.
 */
export const planRegister = (profile: Profile, header: Header, words: RegisterWords = {}): RegisterPlan => {
  const sheet = words.sheet ?? null;
  const addressOf = ({ column, label }: HeaderColumn): CellAddress => ({
    sheet,
    row: header.bottom,
    column,
    header: label,
  });
  const { terms, form } = profile;
  const frame: Return = {
    declared: words.declared ?? silent,
    extraSheets: words.extraSheets ?? [],
    columns: header.columns.map((column) => ({
      address: addressOf(column),
      code: column.code,
      multiplier: column.label === null ? null : multiplierOfHeader(column.label, form.language),
    })),
    records: [],
    terms: {
      rollUpScope: terms.rollUpScope,
      totalType: terms.totalType,
      currency: terms.currency,
      multiplier: decimal(terms.multiplier),
      isPublic: terms.isPublic,
      ...declaredConfidentiality(profile),
    },
  };
  const columns = header.columns.flatMap((column) => {
    const { code, label } = column;
    if (code === null || !readable.has(code)) return [];
    const multiplier = isMoney(code) ? moneyMultiplier(frame, addressOf(column)) : one;
    const scale = label === null || isMoney(code) ? null : multiplierOfHeader(label, form.language);
    return [{ column: column.column, label, code, multiplier, isScaledCount: scale !== null && scale !== one }];
  });
  const numbers = words.numbers ?? remembered(profile);
  const width = Math.max(words.width ?? 0, ...header.columns.map(({ column }) => column));
  return { profile, sheet, headerRow: header.bottom, width, columns, numbers, frame };
};
