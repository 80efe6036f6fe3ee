/** An identity in words: for the secretariat alone. */
export const sayIdentity = (identity: string): string => {
  const named: unknown = identity.startsWith("~ ") ? JSON.parse(identity.slice(2)) : null;
  if (!Array.isArray(named)) return `identifier ${identity.slice(2)}`;
  const [organisation, name, postcode] = named.map(String);
  return `"${name}" at ${postcode} of ${organisation}`;
};
