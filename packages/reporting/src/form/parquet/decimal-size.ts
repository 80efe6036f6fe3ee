/** How many digits the figures of a column need before and after the point. */
export interface DecimalSize {
  readonly whole: number;
  readonly fraction: number;
}

/** The digits that a column of the size has room in and the figure too. */
export const grownSize = (size: DecimalSize, figure: string): DecimalSize => {
  const point = figure.indexOf(".");
  const whole = (point === -1 ? figure.length : point) - (figure.startsWith("-") ? 1 : 0);
  const fraction = point === -1 ? 0 : figure.length - point - 1;
  if (whole <= size.whole && fraction <= size.fraction) return size;
  return { whole: Math.max(whole, size.whole), fraction: Math.max(fraction, size.fraction) };
};

/** The figure as a whole number of units of the last of `fraction` digits after the point: 12.5 with two is 1250. */
export const unscaled = (figure: string, fraction: number): bigint => {
  const point = figure.indexOf(".");
  if (point === -1) return BigInt(fraction === 0 ? figure : figure + "0".repeat(fraction));
  const digits = figure.length - point - 1;
  return BigInt(figure.slice(0, point) + figure.slice(point + 1) + "0".repeat(fraction - digits));
};
