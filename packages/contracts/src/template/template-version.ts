/** The form of the templates that are made now; a later form is refused by a program that does not know it. */
export const templateVersion = 1;
