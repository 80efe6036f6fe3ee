import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

/** The first digit checks the other twelve, modulo 9. */
const weights = [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1] as const;

const fits = (bare: string): boolean => 9 - (weigh(bare.slice(1), weights) % 9) === bare.charCodeAt(0) - 48;

/** 法人番号, the corporate number of the National Tax Agency (財務省令 法人番号の指定等に関する省令, article 2). */
export const japaneseIds = [schemeOf("法人番号", /^[1-9]\d{12}$/, fits)] as const;
