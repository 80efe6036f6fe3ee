/** The body whose additive affiliates make the main series, and below which the network's other bodies stand. */
export const mainBody = "cicopa";
