/** Of all data for others. The first number rises when a field goes or changes its meaning, the second when one is added. */
export const dataVersion = '3.1.0';
