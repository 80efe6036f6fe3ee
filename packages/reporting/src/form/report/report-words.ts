import type { Language } from "@coop-census/census";

/** What the report says beyond the words of the site. */
export interface ReportWords {
  readonly contents: string;
  readonly mapAndCharts: string;
}

/** In every language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: { contents: "Contents", mapAndCharts: "Map and charts" },
  es: { contents: "Índice", mapAndCharts: "Mapa y gráficos" },
  fr: { contents: "Sommaire", mapAndCharts: "Carte et graphiques" },
  it: { contents: "Indice", mapAndCharts: "Mappa e grafici" },
  pt: { contents: "Índice", mapAndCharts: "Mapa e gráficos" },
};
