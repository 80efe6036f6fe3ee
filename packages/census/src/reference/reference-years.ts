/** How many years before and after the reported one a figure's own date may lie (V07). */
export const referenceYears = { before: 3, after: 1 } as const;
