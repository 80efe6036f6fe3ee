/** The largest sheet that Excel itself can hold: what lies beyond was written by no spreadsheet program. */
export const excelBounds = { rows: 1_048_576, columns: 16_384 } as const;
