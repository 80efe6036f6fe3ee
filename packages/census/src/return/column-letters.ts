/** The letters that a spreadsheet program shows above a column that is counted from 1. */
export const columnLetters = (column: number): string => {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
};
