import type { Manifest } from "@coop-census/contracts";
import { canonicalJson } from "../json/canonical-json.ts";
import { sortManifest } from "./sort-manifest.ts";

/** The one text of a manifest: canonical JSON of its sorted lists and a line end. */
export const printManifest = (manifest: Manifest): string => `${canonicalJson(sortManifest(manifest))}\n`;
