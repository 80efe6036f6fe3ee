import { writeFile } from "node:fs/promises";
import { Refusal } from "@coop-census/contracts";
import { checkPermission, templateFile, type templateFormats } from "@coop-census/ingest";
import { resolveArgument } from "@coop-census/runtime";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import type { System } from "../system/system.ts";

/** Which template is wanted, and where. */
export interface TemplateWish {
  readonly organisation: string;
  readonly year: number;
  readonly language: string | null;
  readonly format: (typeof templateFormats)[number];
  /** As the person named it; null for a name that says what it is, in the folder that the person stands in. */
  readonly output: string | null;
  readonly mayReplace: boolean;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const write = async (path: string, bytes: Uint8Array, mayReplace: boolean): Promise<void> => {
  try {
    await writeFile(path, bytes, { flag: mayReplace ? "w" : "wx" });
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      throw new Refusal("usage/file-exists", `${path} is there already.`, "Name another --output, or add --force.");
    }
    if (["ENOENT", "ENOTDIR", "EISDIR", "EACCES", "EROFS"].includes(codeOf(error))) {
      throw new Refusal(
        "usage/no-file",
        `${path} cannot be written.`,
        "Name a file in a folder that you may write to.",
      );
    }
    throw error;
  }
};

/** Makes the template of an organisation and writes it into a file; a file that is there stays unless it may be replaced. */
export const writeTemplate = async (context: CliContext, system: System, wish: TemplateWish): Promise<Outcome> => {
  const { organisation, year, language, format, output, mayReplace } = wish;
  checkPermission(await acting(system.db, context.actor, []), organisation);
  const file = await templateFile(system.db, { organisation, year, language }, format);
  const path = resolveArgument(output ?? file.name, context);
  await write(path, file.bytes, mayReplace);
  const json = { organisation, year, format, path, bytes: file.bytes.byteLength };
  const text = [
    `The template of ${organisation} for ${year} is ${path}.`,
    `→ When it is filled in: census submit FILE --org ${organisation} --year ${year} --dry-run`,
  ].join("\n");
  return { json, text };
};
