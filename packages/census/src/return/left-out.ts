/** The code of a column that a person has decided not to read; a profile remembers it, so that nobody asks again. */
export const leftOut = "LEFT_OUT";
