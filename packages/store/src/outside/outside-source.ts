/** Beside what a return was judged: its other years and peers, the registers of others, the list of overlaps. */
export type OutsideSource = "neighbours" | "registers" | "overlaps";
