/**
 * The version of the published data. A removed or changed field raises the first number, a new field the second. My stack uses it in the
 * browser, so it isn't in a file with schemas.
 */
export const dataVersion = '3.1.0';
