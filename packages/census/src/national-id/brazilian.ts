import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

const first = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2] as const;
const second = [6, ...first] as const;
const firstOfPerson = [10, 9, 8, 7, 6, 5, 4, 3, 2] as const;
const secondOfPerson = [11, ...firstOfPerson] as const;

const checkDigit = (total: number): number => (total % 11 < 2 ? 0 : 11 - (total % 11));

const fits =
  (one: readonly number[], two: readonly number[]) =>
  (bare: string): boolean =>
    bare.charCodeAt(one.length) - 48 === checkDigit(weigh(bare, one)) &&
    bare.charCodeAt(two.length) - 48 === checkDigit(weigh(bare, two));

/**
 * CNPJ, with letters since July 2026 (Instrução Normativa RFB 2.229/2024), its root of eight characters, which names the
 * enterprise without the branch and has no check digits, and the CPF of natural persons.
 */
export const brazilianIds = [
  schemeOf("CNPJ", /^[0-9A-Z]{12}\d{2}$/, fits(first, second), { padsTo: 14 }),
  schemeOf("raiz do CNPJ", /^[0-9A-Z]{8}$/, null, { padsTo: 8 }),
  schemeOf("CPF", /^\d{11}$/, fits(firstOfPerson, secondOfPerson), { isOfPerson: true }),
] as const;
