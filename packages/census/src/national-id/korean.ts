import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

const fits = (bare: string): boolean => {
  const carried = Math.floor(((bare.charCodeAt(8) - 48) * 5) / 10);
  return (10 - ((weigh(bare, weights) + carried) % 10)) % 10 === bare.charCodeAt(9) - 48;
};

/** 사업자등록번호, the business registration number of the National Tax Service: ten digits from 101. */
export const koreanIds = [schemeOf("사업자등록번호", /^[1-9]\d{9}$/, fits)] as const;
