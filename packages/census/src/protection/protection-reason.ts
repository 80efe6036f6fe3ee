/**
 * Why a figure is protected: fewer than three enterprises behind its closed values; one of them above 75%, or all of them
 * zero; or only because the number or the largest is not known.
 */
export type ProtectionReason = "few" | "dominant" | "unknown";
