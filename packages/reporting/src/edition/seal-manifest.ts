import type { Manifest } from "@coop-census/contracts";
import { encodeUtf8 } from "../text/encode-utf8.ts";
import type { EditionEffects } from "./edition-effects.ts";
import { printManifest } from "./print-manifest.ts";

const unsealed = "0".repeat(64);

/** The seal of a manifest: the SHA-256 of its text with 64 zeros in the seal's place, whatever seal it carries. */
export const sealOf = (manifest: Manifest, effects: EditionEffects): Promise<string> =>
  effects.digest(encodeUtf8(printManifest({ ...manifest, seal: unsealed })));

/** The manifest with its seal. */
export const sealManifest = async (manifest: Omit<Manifest, "seal">, effects: EditionEffects): Promise<Manifest> => {
  const draft = { ...manifest, seal: unsealed };
  return { ...draft, seal: await sealOf(draft, effects) };
};
