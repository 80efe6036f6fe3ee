import { type Indicator, isCount } from "@coop-census/census";
import type { StyleName } from "../xlsx/styles.ts";

interface IndicatorStyle {
  readonly entry: StyleName;
  readonly shown: StyleName;
  /** Whether only whole numbers from 0 make sense. */
  readonly isWhole: boolean;
}

/** How the cells of an indicator look: things counted whole, money, or full-time equivalents. */
export const indicatorStyle = ({ code, unit }: Indicator): IndicatorStyle => {
  if (isCount(code)) return { entry: "entryWhole", shown: "shownWhole", isWhole: true };
  return unit === "CUR"
    ? { entry: "entryMoney", shown: "shownMoney", isWhole: false }
    : { entry: "entryPart", shown: "shownPart", isWhole: false };
};
