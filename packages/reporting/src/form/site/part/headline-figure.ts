import type { Cell, PrintedValue } from "@coop-census/census";

/** A figure that can stand large on a page, with the rounding it is printed in. */
export type HeadlineFigure = Cell & { readonly printed: PrintedValue };
