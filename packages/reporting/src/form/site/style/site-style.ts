import { chartStyle } from "./chart-style.ts";
import { frameStyle } from "./frame-style.ts";
import { partStyle } from "./part-style.ts";
import { printStyle } from "./print-style.ts";
import { themeStyle } from "./theme-style.ts";

/** The style of every page. */
export const siteStyle = [themeStyle, frameStyle, partStyle, chartStyle, printStyle].join("\n");
