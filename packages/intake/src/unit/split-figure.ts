import { tokeniseUnit } from "./tokenise-unit.ts";

/** A figure that a cell writes with its unit: "3,2 mln €" is 3,2 and the power 6. */
export interface SplitFigure {
  /** As written, without its unit. */
  readonly figure: string;
  /** Of ten; 0 for a currency alone. */
  readonly power: number;
}

const figureThenWords = /^([-(]?\d(?:[\d.,'\u2019 \u00a0\u202f]*\d)?)\s*(\D+)$/u;
const moneyThenFigure = /^(\D{1,4}?)\s*(-?\d.*)$/u;

const afterMoney = (text: string, language: string): SplitFigure | null => {
  const [, money, rest] = moneyThenFigure.exec(text) ?? [];
  if (money === undefined || rest === undefined) return null;
  const isMoney = tokeniseUnit(money, language).every(({ kind }) => kind === "currency");
  return isMoney ? (splitFigure(rest, language) ?? { figure: rest.trim(), power: 0 }) : null;
};

/** Splits a cell into figure and unit; null where what stands beside the figure is more than a power and a currency. */
export const splitFigure = (raw: string, language: string): SplitFigure | null => {
  const text = raw.normalize("NFKC").trim();
  const [, figure, words] = figureThenWords.exec(text) ?? [];
  if (figure === undefined || words === undefined) return afterMoney(text, language);
  const tokens = tokeniseUnit(words, language);
  const [power, second] = tokens.flatMap((token) => (token.kind === "power" ? [token.power] : []));
  const isUnit = tokens.length > 0 && tokens.every(({ kind }) => kind !== "other" && kind !== "doubtful");
  return isUnit && second === undefined ? { figure: figure.trim(), power: power ?? 0 } : null;
};
