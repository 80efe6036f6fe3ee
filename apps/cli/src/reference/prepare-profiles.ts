import { Refusal } from "@coop-census/contracts";
import { parseProfiles } from "@coop-census/intake";
import { saveProfiles } from "@coop-census/store";
import type { KeptTable } from "./keep-files.ts";
import type { PreparedImport } from "./prepared-import.ts";

/** How each organisation's files are read: the manifest of files and the map of their headers and words. */
export const prepareProfiles = (manifest: KeptTable, headerMap: KeptTable): PreparedImport => {
  const parsed = parseProfiles({ manifest, headerMap });
  if (!parsed.ok) {
    throw new Refusal(
      "import/mistakes",
      `${manifest.name} and ${headerMap.name} have ${parsed.mistakes.length} mistakes; nothing of them was imported.`,
      "Mend these lines and import the files again.",
      parsed.mistakes,
    );
  }
  const { profiles } = parsed;
  const organisations = new Set(profiles.map(({ organisation }) => organisation)).size;
  return {
    kind: "profiles",
    summary: `${profiles.length} file layouts of ${organisations} organisations`,
    save: (tx, importId) => saveProfiles(tx, importId, profiles),
  };
};
