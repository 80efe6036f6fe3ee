import type { Profile } from "@coop-census/contracts";
import { findTable } from "../orientation/find-table.ts";
import { type CellFinder, makeCellFinder } from "../table/merged-text.ts";
import type { Sheet } from "../table/sheet.ts";
import { sentDelimiter } from "../workbook/sent-delimiter.ts";
import type { Candidate } from "./candidate.ts";

const nameOf = (sheet: Sheet): string => sheet.name ?? "";

/** The sheet that a layout remembers; where its name is of a year, the sheet of the round's year in its place. */
const rememberedName = ({ form }: Profile, year: number): string | undefined =>
  form.sheet?.replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, String(year));

/** The visible sheet that has most of the profile's header, one with a whole header before all others. */
const fit = (
  visible: readonly { readonly sheet: Sheet; readonly finder: CellFinder }[],
  profile: Profile,
  year: number,
): (Pick<Candidate, "sheet" | "finder" | "search" | "rivalSheets"> & { readonly source: Sheet }) | null => {
  const searched = visible
    .map(({ sheet, finder }) => ({ ...findTable(sheet, finder, profile), source: sheet }))
    .toSorted((a, b) => b.search.nearest.known - a.search.nearest.known);
  const headed = searched.filter(({ search }) => search.header !== null);
  const remembered = rememberedName(profile, year);
  const chosen = headed.find(({ source }) => source.name !== null && source.name === remembered);
  const best = chosen ?? headed[0] ?? searched[0];
  if (best === undefined) return null;
  const rivals = chosen === undefined ? headed.slice(1) : [];
  return { ...best, rivalSheets: rivals.map(({ sheet }) => nameOf(sheet)) };
};

/** A sheet that we made of a text file is in the form of that text file, whatever the file is now. */
const hasForm = ({ name }: Sheet, { form }: Profile): boolean => {
  const sent = sentDelimiter(name);
  return sent === null ? form.format !== "csv" : form.format === "csv" && form.delimiter === sent;
};

/** One way to read the workbook a profile; hidden sheets are named but never read. */
export const workbookCandidates = (
  sheets: readonly Sheet[],
  profiles: readonly Profile[],
  year: number,
): readonly Candidate[] => {
  const visible = sheets.filter(({ isHidden }) => !isHidden).map((sheet) => ({ sheet, finder: makeCellFinder(sheet) }));
  return profiles.flatMap((profile) => {
    const fitting = fit(visible, profile, year);
    if (fitting === null) return [];
    const { source, ...best } = fitting;
    return {
      ...best,
      profile,
      extraSheets: sheets.filter((sheet) => sheet !== source).map(nameOf),
      hiddenSheets: sheets.filter(({ isHidden }) => isHidden).map(nameOf),
      encoding: null,
      delimiter: null,
      hasFormOfProfile: hasForm(source, profile),
    };
  });
};
