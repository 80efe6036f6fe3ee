import { schemeOf } from "./scheme-of.ts";

/** Modulo 11 with the weights 2 to 7 from the right; K stands for ten. */
const fits = (bare: string): boolean => {
  let total = 0;
  for (let place = 0; place < bare.length - 1; place += 1) {
    total += (2 + (place % 6)) * (bare.charCodeAt(bare.length - 2 - place) - 48);
  }
  return bare.at(-1) === "0123456789K"[(11 - (total % 11)) % 11];
};

/** RUT of legal persons, from 50,000,000 (Servicio de Impuestos Internos), and the RUN of natural ones, below that. */
export const chileanIds = [
  schemeOf("RUT", /^[5-9]\d{7}[0-9K]$/, fits),
  schemeOf("RUN", /^[1-4]?\d{7}[0-9K]$/, fits, { isOfPerson: true }),
] as const;
