/** The version of the methodology that this code implements (docs/methodology.md); it stands in every edition. */
export const methodVersion = "1.0";
