export * from "./parts.ts";
export * from "./start-ingest.ts";
export * from "./submission/arrival.ts";
export * from "./submission/receipt.ts";
export * from "./submission/receive-submission.ts";
export * from "./upload/file-name.ts";
