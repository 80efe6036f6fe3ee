/** The manifest, which names the edition by its hash. */
export const manifestPath = "manifest.json";

/** The sums of every other file, the manifest's too. */
export const sumsPath = "SHA256SUMS";
