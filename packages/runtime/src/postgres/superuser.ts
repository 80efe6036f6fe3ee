/** The superuser's name in every embedded Postgres. */
export const superuser = "census";
