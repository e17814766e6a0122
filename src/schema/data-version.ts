/** The version of the published data. A removed or changed field raises the first number, a new field the second. */
export const dataVersion = '3.1.0';
