/** Values of an axis from 0 to at least the most, at whole steps of 1, 2 or 5 times a power of ten: at most five of them. */
export const niceScale = (most: number): readonly number[] => {
  if (!(most > 0)) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough * 0.999999) ?? power * 10;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
};
