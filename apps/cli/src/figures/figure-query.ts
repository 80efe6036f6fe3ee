export type { FigureQuery } from "@coop-census/checking";
