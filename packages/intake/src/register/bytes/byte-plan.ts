import { checkNationalId, isCount, registerIndicators } from "@coop-census/census";
import type { NumberFormat } from "../../number/number-format.ts";
import type { RegisterPlan } from "../register-plan.ts";

/** What a column of the file is to the reader of bytes. */
export type ByteColumn =
  /** Not read and never stored. */
  | { readonly kind: "ignored" }
  | { readonly kind: "identifier" }
  | { readonly kind: "text"; readonly code: "NAME" | "POSTCODE" | "NOTE" }
  /** A word, date or flag: few different ones stand in many rows. */
  | { readonly kind: "word" }
  | {
      readonly kind: "figure";
      /** Its place among `registerIndicators`. */
      readonly place: number;
      readonly isWhole: boolean;
      /** Powers of ten that it is multiplied by. */
      readonly shift: number;
    };

/** How the ordinary rows of a register are read without making text of them. */
export interface BytePlan {
  /** By the columns of the file; a row of another length is no ordinary one. */
  readonly columns: readonly ByteColumn[];
  /** Null where nothing has settled the signs: then only digits are read. */
  readonly format: NumberFormat | null;
  /** Whether every ordinary row has an identifier. */
  readonly hasIdentifier: boolean;
  readonly checkId: (text: string) => ReturnType<typeof checkNationalId>;
}

const places: ReadonlyMap<string, number> = new Map(registerIndicators.map((code, place) => [code, place]));

const columnOf = (code: string | undefined, multiplier: string | undefined): ByteColumn => {
  if (code === undefined) return { kind: "ignored" };
  if (code === "NATIONAL_ID") return { kind: "identifier" };
  if (code === "NAME" || code === "POSTCODE" || code === "NOTE") return { kind: "text", code };
  const place = places.get(code);
  if (place === undefined) return { kind: "word" };
  return { kind: "figure", place, isWhole: isCount(code), shift: (multiplier?.length ?? 1) - 1 };
};

const isPowerOfTen = (multiplier: string): boolean => /^10*$/.test(multiplier);

/** The plan for a file whose header has `width` columns; null where no row of the register is an ordinary one. */
export const planBytes = (plan: RegisterPlan, country: string, width: number): BytePlan | null => {
  const { columns, numbers } = plan;
  const codes = columns.map(({ code }) => code);
  // Two columns of one code are nothing ordinary, nor is a unit that is no power of ten.
  if (
    new Set(codes).size < codes.length ||
    columns.some(({ multiplier, isScaledCount }) => isScaledCount || !isPowerOfTen(multiplier))
  )
    return null;
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const all = Array.from({ length: width }, (_, index) => {
    const column = byColumn.get(index + 1);
    return columnOf(column?.code, column?.multiplier);
  });
  return {
    columns: all,
    format: numbers.format,
    hasIdentifier: codes.includes("NATIONAL_ID"),
    checkId: (text) => checkNationalId(country, text),
  };
};
