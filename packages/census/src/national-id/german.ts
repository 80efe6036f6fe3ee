import { schemeOf } from "./scheme-of.ts";

/** ISO/IEC 7064, MOD 11,10. */
const fits = (bare: string): boolean => {
  let product = 10;
  for (let place = 2; place < 10; place += 1) {
    const sum = (bare.charCodeAt(place) - 48 + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === bare.charCodeAt(10) - 48;
};

/**
 * The number of the Genossenschafts- or Handelsregister, which is unique only with its court and has no check digit
 * (Genossenschaftsregisterverordnung, Handelsregisterverordnung), and the Umsatzsteuer-Identifikationsnummer (UStG § 27a).
 */
export const germanIds = [
  schemeOf("Registernummer", /^(?:GNR|HRA|HRB|PR|VR)\d{1,6}[A-Z]{0,3}$/, null),
  schemeOf("USt-IdNr.", /^DE\d{9}$/, fits),
] as const;
