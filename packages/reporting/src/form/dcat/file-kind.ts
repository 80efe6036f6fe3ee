/** What a file is by its ending: its media type, and its name in the European list of file types. */
export interface FileKind {
  readonly ending: string;
  readonly mediaType: string;
  readonly fileType: string;
}

const kinds: readonly FileKind[] = [
  { ending: ".csv", mediaType: "text/csv", fileType: "CSV" },
  { ending: ".json", mediaType: "application/json", fileType: "JSON" },
  { ending: ".parquet", mediaType: "application/vnd.apache.parquet", fileType: "PARQUET" },
  {
    ending: ".xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileType: "XLSX",
  },
];

/** The kind of a data file of the folder; null for pages and texts. */
export const fileKind = (path: string): FileKind | null => kinds.find(({ ending }) => path.endsWith(ending)) ?? null;
