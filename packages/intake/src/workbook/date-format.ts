/** How precisely a number format shows a date; "time" shows no day at all. */
export type DatePrecision = "day" | "month" | "year" | "time";

const builtIn: ReadonlyMap<number, DatePrecision> = new Map<number, DatePrecision>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 58].map((id) => [id, "day"] as const),
  ...[17, 55, 56, 57].map((id) => [id, "month"] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, "time"] as const),
]);

/** The letters of a format code that are neither quoted, escaped nor a colour or condition. */
const bare = (code: string): string =>
  code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, "")
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replaceAll(/general/gi, "")
    .toLowerCase();

/** Whether a number format (its id, and its code where it is not built in) shows dates; null when it shows numbers. */
export const datePrecision = (id: number, code: string | undefined): DatePrecision | null => {
  if (code === undefined) return builtIn.get(id) ?? null;
  const letters = bare(code.split(";")[0] ?? "");
  if (letters.includes("d")) return "day";
  if (letters.includes("y")) return letters.includes("m") ? "month" : "year";
  if (/[hs]/.test(letters)) return "time";
  return /m/.test(letters) ? "month" : null;
};
