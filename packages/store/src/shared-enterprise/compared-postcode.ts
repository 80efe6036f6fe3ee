import { type RawBuilder, sql } from "kysely";

// What \s is in JavaScript: Postgres' own \s leaves out the spaces that do not break.
const spaces =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** A postcode as `lookAlikes` compares it. */
export const comparedPostcode = (postcode: string): string => postcode.replaceAll(/\s/g, "").toUpperCase();

/** The same of the column `postcode`. */
export const postcodeOfRow: RawBuilder<string | null> = sql`upper(translate(postcode, ${sql.lit(spaces)}, ''))`;
