/** Whether a text of digits fits the formula of ISO/IEC 7812-1, annex B (Luhn): every second digit from the right is doubled. */
export const fitsLuhn = (digits: string): boolean => {
  let total = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const doubled = place % 2 === 0 ? digit : digit * 2;
    total += doubled > 9 ? doubled - 9 : doubled;
  }
  return total % 10 === 0;
};
