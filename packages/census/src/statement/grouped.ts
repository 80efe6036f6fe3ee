/** Digits of a decimal in groups of three by comma, its sign and decimals untouched. */
export const grouped = (value: string): string => {
  const [whole = "", fraction] = value.split(".");
  const shown = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? shown : `${shown}.${fraction}`;
};
