import { type RawBuilder, sql } from "kysely";

/** Ids of reporters in one text: Postgres's arrays take the driver longer to read than all other columns of a cell. */
export type IdsText = string;

/** The ids of a cell, one a line: an id has no line break. */
export const idsInText: RawBuilder<IdsText> = sql<IdsText>`array_to_string(reporter_ids, chr(10))`;

/** Reads them; most cells of a place name the same, which are read once. */
export const idsOfText = (): ((text: IdsText) => readonly string[]) => {
  const known = new Map<IdsText, readonly string[]>([["", []]]);
  return (text) => {
    const found = known.get(text) ?? text.split("\n");
    known.set(text, found);
    return found;
  };
};
