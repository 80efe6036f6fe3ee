/** The SIREN of a number below ten million: eight digits and the one that makes their Luhn sum right. */
export const sirenOf = (number: number): string => {
  const digits = String(10_000_000 + number);
  let sum = 0;
  for (let index = 0; index < 8; index += 1) {
    const digit = digits.charCodeAt(index) - 48;
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
};
