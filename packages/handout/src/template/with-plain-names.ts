import type { TemplateInput } from "./template-input.ts";

// Nobody sees them, and a file that holds one is refused when it comes back.
const plain = (name: string): string => name.replaceAll(/\p{Cc}+/gu, " ").trim();

/** The same input with names that can be written into a file and read back from it. */
export const withPlainNames = (input: TemplateInput): TemplateInput => ({
  ...input,
  organisation: { ...input.organisation, name: plain(input.organisation.name) },
  partners: input.partners.map(({ id, name }) => ({ id, name: plain(name) })),
});
