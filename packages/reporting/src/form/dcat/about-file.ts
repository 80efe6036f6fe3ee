import { allTables } from "../../tables/all-tables.ts";
import type { Form } from "../form.ts";
import { isOfForm } from "../is-of-form.ts";

/** What a file of the folder is, in one sentence: as its table or form says. */
export const aboutFile = (path: string, forms: readonly Form[]): string => {
  const table = allTables.find((one) => one.path === path);
  const form = forms.find((one) => isOfForm(one, path));
  return table?.about ?? form?.about ?? "The figures of cells.csv as JSON.";
};
