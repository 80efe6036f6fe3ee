import { type Manifest, manifestSchema } from "@coop-census/contracts";

/** The manifest that bytes hold; null where they are none. */
export const readManifest = (bytes: Uint8Array): Manifest | null => {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
