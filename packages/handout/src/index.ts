export * from "./findings/in-batches.ts";
export * from "./findings/print-causes-csv.ts";
export * from "./findings/print-findings-csv.ts";
export * from "./findings/print-json.ts";
export * from "./findings/print-ndjson.ts";
export * from "./findings/said-cause.ts";
