/** A common unit that money is shown in: euro at exchange rates, or international dollars at purchasing power. */
export const moneyViews = ["EUR", "INTD"] as const;

export type MoneyView = (typeof moneyViews)[number];
