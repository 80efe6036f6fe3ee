import rows from "../../data/euro-changeovers.json" with { type: "json" };
import { type Decimal, decimal } from "../decimal/decimal.ts";

const fixed: ReadonlyMap<string, Decimal> = new Map(rows.map((row) => [row.currency, decimal(row.unitsPerEur)]));

/**
 * Units per euro of a currency that the euro has replaced, as the Council of the European Union fixed them for good; null
 * for any other. They convert every year of the currency, so that adopting the euro makes no break (methodology section 6).
 */
export const fixedRate = (currency: string): Decimal | null => fixed.get(currency) ?? null;
