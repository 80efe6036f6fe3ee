/** What to do so that a second person approves: whom to ask, or how to add somebody where there is nobody else. */
export const saySecondPerson = (edition: string, manifestSha256: string, others: readonly string[]): string => {
  const approve = (actor: string): string =>
    `CENSUS_ACTOR=${actor} census edition approve ${edition} --manifest ${manifestSha256}`;
  return others.length > 0
    ? `${others.join(" or ")} may; that person runs: ${approve(others[0] ?? "ID")}`
    : `There is nobody else who may. Add the person: census actor add ID --name "NAME" --role publisher; that person then runs: ${approve("ID")}`;
};
