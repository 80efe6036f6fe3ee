/** Legal forms as they are written behind or before a name, without accents, points and spaces between single letters. */
export const legalForms: ReadonlySet<string> = new Set(
  (
    "scarl scrl srl sca scs coop cooperativa cooperative cooperatives cooperatif societa societe sociedad sociedade sociale social societa " +
    "onlus ets ets scop scic sa sas sarl sl slu sll sal ltda limitada limited ltd inc llc plc eg ev gmbh eingetragene genossenschaft " +
    "spoldzielnia socjalna spolka druzstvo vyrobni kooperacia kooperatsiya society soc co op di de del de la and e y et und"
  ).split(" "),
);
