export * from "./folder/folder-shelf.ts";
export * from "./open-shelf.ts";
