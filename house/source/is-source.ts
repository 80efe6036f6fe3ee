/** A TypeScript file of a package or app that is neither a test nor generated. */
export const isSource = (path: string): boolean =>
  /^(?:apps|packages)\/[^/]+\/src\/.*\.ts$/.test(path) && !isTest(path) && !/\.gen(?:erated)?\.ts$/.test(path);

/** A test, or what only tests load: conformance suites, fixtures, and their data. */
export const isTest = (path: string): boolean => /\.test\.ts$|\/(?:conformance|fixture|testdata)\//.test(path);

/** Any TypeScript file that people write. */
export const isTypeScript = (path: string): boolean => path.endsWith(".ts");
