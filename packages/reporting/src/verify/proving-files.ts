import { manifestPath, sumsPath } from "../edition/folder-files.ts";
import { publisherPath, signaturePath } from "../signature/signature-files.ts";

/** The files of a folder that say what the others must be, and who says so. */
export const provingFiles: readonly string[] = [manifestPath, sumsPath, signaturePath, publisherPath];
