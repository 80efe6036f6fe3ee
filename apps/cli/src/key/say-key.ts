import type { SigningKey } from "@coop-census/store";

const minute = (at: Date): string => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** The period in which a key signs, in words. */
export const sayPeriod = ({ validFrom, retiredAt, retiredBecause }: SigningKey): string =>
  retiredAt === null
    ? `signs since ${minute(validFrom)}`
    : `signed from ${minute(validFrom)} to ${minute(retiredAt)}, retired because: ${retiredBecause ?? ""}`;
