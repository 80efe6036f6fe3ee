import { schemeOf } from "./scheme-of.ts";

const letters = "JABCDEFGHI";
const personLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

const controlOf = (seven: string): number => {
  let total = 0;
  for (let place = 0; place < 7; place += 1) {
    const digit = seven.charCodeAt(place) - 48;
    const counted = place % 2 === 0 ? digit * 2 : digit;
    total += counted > 9 ? counted - 9 : counted;
  }
  return (10 - (total % 10)) % 10;
};

/** N, P, Q, R, S and W end in a letter, A, B, E and H in a digit, the others (F: cooperatives) in either. */
const fitsNif = (bare: string): boolean => {
  const control = controlOf(bare.slice(1, 8));
  const end = bare.slice(8);
  if (end === letters[control]) return !/^[ABEH]/.test(bare);
  return end === String(control) && !/^[NPQRSW]/.test(bare);
};

const fitsPerson = (bare: string): boolean =>
  personLetters[Number(bare.slice(0, 8).replace("X", "0").replace("Y", "1").replace("Z", "2")) % 23] === bare.slice(8);

/** NIF of legal persons (Orden EHA/451/2008); the NIF and NIE of natural persons (Real Decreto 1065/2007, articles 19 and 20). */
export const spanishIds = [
  schemeOf("NIF", /^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/, fitsNif),
  schemeOf("NIF (persona física)", /^[0-9XYZ]\d{7}[A-Z]$/, fitsPerson, { isOfPerson: true }),
] as const;
