import type { ReadInput, ReadResult } from "../return/read-result.ts";
import { proposeReading } from "./propose-reading.ts";

/** Refusals that only say that no remembered layout fits: the words of the file may still tell what it is. */
const unfit = new Set(["V01/no-profile", "V01/no-header-row", "V01/two-tables", "V01/undecodable"]);

/** A bound for tables of totals that was met by a remembered layout: the file may be a register that nobody knows. */
const isTooLong = (read: ReadResult): boolean =>
  read.kind === "unreadable" &&
  read.findings.some(({ code, params }) => code === "V01/limit" && params["limit"] === "rows");

/** A list of enterprises is read as one once it is confirmed, however long it is. */
const isRegister = (proposed: ReadResult): boolean =>
  proposed.kind === "proposed" && proposed.proposal.profile.kind === "register";

/** A header that no remembered layout knows: the layout has changed since it was confirmed. */
const hasUnknownColumn = (read: ReadResult): boolean =>
  read.kind === "read" && read.return.columns.some(({ code, address }) => code === null && address.header !== null);

/**
 * Proposes a layout where no remembered one fits, or where one fits but has changed. What was read, or refused for
 * another reason, stands; so does everything where it is not known who sent the file.
 */
export const proposeInstead = async (input: ReadInput, read: ReadResult): Promise<ReadResult> => {
  const { organisation } = input;
  if (organisation !== undefined && isTooLong(read)) {
    const register = await proposeReading({ ...input, organisation });
    return isRegister(register) ? register : read;
  }
  const isUnfit = read.kind === "unreadable" && read.findings.every(({ code }) => unfit.has(code));
  if (organisation === undefined || !(isUnfit || hasUnknownColumn(read))) return read;
  const proposed = await proposeReading({ ...input, organisation });
  // Where no layout is remembered, only the file itself can say why it is not read.
  const isUnremembered = read.kind === "unreadable" && read.findings.every(({ code }) => code === "V01/no-profile");
  return proposed.kind === "proposed" || isUnremembered ? proposed : read;
};
