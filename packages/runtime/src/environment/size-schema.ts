import { z } from "zod";

const bytes = new Map([
  ["", 1],
  ["KB", 1_000],
  ["MB", 1_000_000],
  ["GB", 1_000_000_000],
]);

/** A size above zero as people write it ("500 MB", "1048576"), read into bytes. */
export const sizeSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}( ?[KMG]B|\d{0,3})$/, "It must be a size above zero: bytes, or a number with KB, MB or GB.")
  .transform((text) => Number.parseInt(text, 10) * (bytes.get(text.replace(/[\d ]/g, "")) ?? 1));
