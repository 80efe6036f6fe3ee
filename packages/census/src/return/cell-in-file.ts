import type { CellAddress, PlaceInFile } from "./cell-address.ts";

/** Where a person finds the cell in the file, also when its table was turned round or spread to be read. */
export const cellInFile = ({ row, column, inFile }: CellAddress): PlaceInFile => inFile ?? { row, column };
