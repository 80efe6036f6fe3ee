import type { EditionInput } from "../src/edition/edition-input.ts";
import { freezeEdition } from "../src/edition/freeze-edition.ts";
import type { Form } from "../src/form/form.ts";
import { isOfForm } from "../src/form/is-of-form.ts";
import { effects } from "./sha256.ts";

/** The bytes of the files that a form adds to an edition, by path. */
export const printedFiles = async (form: Form, input: EditionInput): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { files } = await freezeEdition(input, effects, [form]);
  return new Map(files.filter(({ path }) => isOfForm(form, path)).map(({ path, bytes }) => [path, bytes]));
};
