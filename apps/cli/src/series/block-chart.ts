import { compare, type Decimal, decimal, divide, multiply, zero } from "@coop-census/census";

const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Bars of block characters, an eighth of a place exact, the largest value over the whole width; null and zero have none. */
export const blockChart = (values: readonly (Decimal | null)[], width: number): readonly string[] => {
  const known = values.filter((value) => value !== null);
  const largest = known.reduce((a, b) => (compare(a, b) >= 0 ? a : b), zero);
  return values.map((value) => {
    if (value === null || compare(value, zero) <= 0) return "";
    const parts = Number(divide(multiply(value, decimal(width * 8)), largest, 0));
    return "█".repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? "");
  });
};
