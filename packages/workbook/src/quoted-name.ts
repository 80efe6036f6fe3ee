/** The name of a sheet as a reference has it. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
