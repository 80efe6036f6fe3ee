/** The day of a spreadsheet's serial number as ISO text; null before 1 March 1900, where Excel counts a day that never was. */
export const serialDate = (serial: number, is1904: boolean): string | null => {
  const day = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (day < 61 || day > 2_958_465) return null;
  // Days since 0000-03-01 of the proleptic Gregorian calendar (Hinnant, civil_from_days).
  const shifted = day - 25_569 + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
};
