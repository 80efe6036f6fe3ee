/** The columns of a return that holds everything that the census can be told, by their codes. */
const codes = [
  "TYPE",
  "GEO",
  "ACTIVITY",
  "SEX",
  "SIZE",
  "ORIGIN",
  "COHORT",
  "HORIZON",
  "PERIOD_START",
  "ENT_TOTAL",
  "ENT_SME",
  "WRK_TOTAL",
  "WRK_MBR",
  "WRK_PROD",
  "WRK_DISADV",
  "WRK_DIS",
  "WRK_SUBS",
  "WBO_NEW",
  "WBO_JOBS",
  "SURV_COHORT_N",
  "SURV_ALIVE_N",
] as const;

type Row = Readonly<Partial<Record<(typeof codes)[number], string>>>;

/** Words as a French federation may write them, and what they stand for. */
const words: readonly (readonly [kind: string, label: string, code: string])[] = [
  ["TYPE", "Scop", "WORKER"],
  ["TYPE", "Scic", "SOCIAL_MS"],
  ["GEO", "Bretagne", "FR-BRE"],
  ["GEO", "Ile-de-France", "FR-IDF"],
  ["ACTIVITY", "Industrie", "C"],
  ["ACTIVITY", "Imprimerie", "18"],
  ["ACTIVITY", "BTP", "F"],
  ["ACTIVITY", "non ventilé", "XX"],
  ["SEX", "femmes", "F"],
  ["SEX", "hommes", "M"],
  ["SIZE", "aucun salarié", "S0"],
  ["SIZE", "1 à 9", "S1"],
  ["SIZE", "10 à 49", "S2"],
  ["SIZE", "50 à 249", "S3"],
  ["SIZE", "250 et plus", "S4"],
  ["ORIGIN", "saine", "SOUND"],
  ["ORIGIN", "en difficulté", "CRISIS"],
];

const labelOf = (kind: string, code: string): string =>
  words.find(([dimension, , meant]) => dimension === kind && meant === code)?.[1] ?? code;

const rows: readonly Row[] = [
  {
    ENT_TOTAL: "3000",
    ENT_SME: "2850",
    WRK_TOTAL: "60000",
    WRK_MBR: "36000",
    WRK_PROD: "500",
    WRK_DISADV: "900",
    WRK_DIS: "400",
    WRK_SUBS: "7000",
    WBO_NEW: "39",
    WBO_JOBS: "800",
  },
  { TYPE: "SOCIAL_MS", ENT_TOTAL: "500", WRK_TOTAL: "4000" },
  { SEX: "F", WRK_TOTAL: "27000" },
  { SEX: "M", WRK_TOTAL: "33000" },
  { SIZE: "S0", ENT_TOTAL: "100" },
  { SIZE: "S1", ENT_TOTAL: "1500" },
  { SIZE: "S2", ENT_TOTAL: "1000" },
  { SIZE: "S3", ENT_TOTAL: "250" },
  { SIZE: "S4", ENT_TOTAL: "150" },
  { ORIGIN: "SOUND", WBO_NEW: "25", WBO_JOBS: "500" },
  { ORIGIN: "CRISIS", WBO_NEW: "14", WBO_JOBS: "300" },
  { PERIOD_START: "2008", WBO_NEW: "224" },
  { ORIGIN: "CRISIS", COHORT: "2014", HORIZON: "3", SURV_COHORT_N: "50", SURV_ALIVE_N: "44" },
  { ORIGIN: "CRISIS", COHORT: "2014", HORIZON: "5", SURV_COHORT_N: "50", SURV_ALIVE_N: "38" },
  { GEO: "FR-BRE", ENT_TOTAL: "1800" },
  { GEO: "FR-IDF", ENT_TOTAL: "1200" },
  { ACTIVITY: "C", ENT_TOTAL: "1000" },
  { ACTIVITY: "18", ENT_TOTAL: "200" },
  { ACTIVITY: "F", ENT_TOTAL: "800" },
  { ACTIVITY: "XX", ENT_TOTAL: "1200" },
];

const line = (cells: readonly string[]): string => `${cells.join(";")}\n`;

const headerOf = (code: string): string => `Colonne ${code.toLowerCase().replaceAll("_", " ")}`;

/** The return as delimited text of 2021; `more` are rows after its own. */
export const everythingReturn = (more: readonly Row[] = []): string =>
  [
    line([...codes.map(headerOf), "Situation"]),
    ...[...rows, ...more].map((row) =>
      line([
        ...codes.map((code) => {
          const value = row[code] ?? (code === "TYPE" ? "WORKER" : "");
          return value === "" ? "" : labelOf(code, value);
        }),
        "31/12/2021",
      ]),
    ),
  ].join("");

/** The manifest and header map that say how the return of a reporter is read. */
export const everythingProfile = (reporter: string): { readonly manifest: string; readonly headerMap: string } => {
  const file = "everything.csv";
  const columns = [...codes.map((code) => [headerOf(code), code] as const), ["Situation", "REF_DATE"] as const];
  return {
    manifest: [
      "file,reporter,year,status,format,encoding,delimiter,decimal,thousands,header_row,date_style,language,currency,turnover_multiplier,rollup_scope,data_rows,total_type,public",
      `${file},${reporter},2021,current,csv,utf-8,;,",",,1,dmy,fr,EUR,1,AFF,${rows.length},NA_TYPE,yes\n`,
    ].join("\n"),
    headerMap: [
      "file,kind,position,label,code",
      ...columns.map(([label, code], at) => `${file},COLUMN,${at + 1},${label},${code}`),
      ...words.map(([kind, label, code]) => `${file},${kind},,${label},${code}`),
      `${file},DEFAULT,,,SCOPE=AFF`,
      `${file},DEFAULT,,,PERIM=COOP\n`,
    ].join("\n"),
  };
};
