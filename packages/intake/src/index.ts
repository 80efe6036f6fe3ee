export * from "./finding/unreadable.ts";
export * from "./number/number-format.ts";
export * from "./number/parse-number.ts";
export * from "./number/print-number.ts";
export * from "./profile/named-file.ts";
export * from "./profile/parse-profiles.ts";
export * from "./return/read-return.ts";
export * from "./table/limits.ts";
