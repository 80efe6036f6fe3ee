import type { Profile, RefusalDetail } from "@coop-census/contracts";
import { checkProfile } from "./check-profile.ts";
import { readCsvRecords } from "./csv-records.ts";
import { mergeLayouts } from "./merge-layouts.ts";
import type { NamedFile } from "./named-file.ts";
import { headerMapColumns, type Mapping, readHeaderMapRecord } from "./read-header-map-record.ts";
import { manifestColumns, readManifestRecord } from "./read-manifest-record.ts";

export interface ProfileFiles {
  /** One line a file: who sent it, its form and terms (samples/manifest.csv). */
  readonly manifest: NamedFile;
  /** One line a column or word of a file (samples/header_map.csv). */
  readonly headerMap: NamedFile;
}

export type ParsedProfiles =
  | { readonly ok: true; readonly profiles: readonly Profile[] }
  | { readonly ok: false; readonly mistakes: readonly RefusalDetail[] };

interface MappedFile {
  readonly line: number;
  readonly mappings: Mapping[];
}

const readMappings = (file: NamedFile, mistakes: RefusalDetail[]): ReadonlyMap<string, MappedFile> => {
  const { records, mistakes: unreadable } = readCsvRecords(file, headerMapColumns);
  mistakes.push(...unreadable);
  const byFile = new Map<string, MappedFile>();
  for (const record of records) {
    const name = record.cells["file"] ?? "";
    const mapped = byFile.get(name) ?? { line: record.line, mappings: [] };
    byFile.set(name, mapped);
    const result = readHeaderMapRecord(record, file.name);
    if ("mapping" in result) mapped.mappings.push(result.mapping);
    else mistakes.push(result.mistake);
  }
  return byFile;
};

const withMappings = (
  layout: Omit<Profile, "columns" | "labels" | "defaults">,
  mappings: readonly Mapping[],
): Profile => ({
  ...layout,
  columns: mappings.flatMap((mapping) => (mapping.kind === "column" ? [mapping.column] : [])),
  labels: mappings.flatMap((mapping) => (mapping.kind === "label" ? [mapping.label] : [])),
  defaults: Object.fromEntries(
    mappings.flatMap((mapping) => (mapping.kind === "default" ? [[mapping.key, mapping.value]] : [])),
  ),
});

/** Makes profiles of the two files, layouts of several years as one; or tells every mistake at once, with its line. */
export const parseProfiles = ({ manifest, headerMap }: ProfileFiles): ParsedProfiles => {
  const mistakes: RefusalDetail[] = [];
  const profiles: Profile[] = [];
  const mapped = readMappings(headerMap, mistakes);
  const listed = readCsvRecords(manifest, manifestColumns);
  mistakes.push(...listed.mistakes);
  const files = new Map<string, number>();
  for (const record of listed.records) {
    const file = record.cells["file"] ?? "";
    const where = `${manifest.name} line ${record.line}`;
    const first = files.get(file);
    if (first === undefined) files.set(file, record.line);
    else mistakes.push({ where, message: `${file} stands already in line ${first}. Keep one line for it.` });
    const { layout, mistakes: wrong } = readManifestRecord(record, manifest.name);
    mistakes.push(...wrong);
    const mappings = mapped.get(file)?.mappings;
    if (mappings === undefined) {
      mistakes.push({ where, message: `${headerMap.name} has no line for ${file}. Add one for each of its columns.` });
    } else if (layout !== null) {
      const profile = withMappings(layout, mappings);
      mistakes.push(...checkProfile(profile).map((message) => ({ where: `${where} (${file})`, message })));
      profiles.push(profile);
    }
  }
  for (const [file, { line }] of mapped) {
    if (listed.mistakes.length > 0 || files.has(file)) continue;
    mistakes.push({
      where: `${headerMap.name} line ${line}`,
      message: `${manifest.name} does not list ${file}. Add it there.`,
    });
  }
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, profiles: mergeLayouts(profiles) };
};
