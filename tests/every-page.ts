/** In `npm run weekly`, slow tests look at every page, and Firefox runs all tests that it can. */
export const everyPage = process.env.EVERY_PAGE === '1';
