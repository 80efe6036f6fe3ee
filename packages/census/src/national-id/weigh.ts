/**
 * The sum of the characters times their weights, from the left; as many characters as there are weights. A letter counts
 * as its ASCII code less 48, as the Brazilian CNPJ does.
 */
export const weigh = (text: string, weights: readonly number[]): number => {
  let total = 0;
  for (let place = 0; place < weights.length; place += 1) {
    total += (weights[place] ?? 0) * (text.charCodeAt(place) - 48);
  }
  return total;
};
