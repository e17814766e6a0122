import type { Page } from '@playwright/test';

/** Opens My stack. @param stack the value of the address's `s` parameter */
export const openStack = (page: Page, stack: string) => page.goto(`/stack/?s=${stack}`);

export const matrix = (page: Page) => page.getByRole('table', { name: 'Who is responsible for each layer of the stack' });

/** The names of the services in the matrix. */
export const rows = (page: Page) => matrix(page).getByRole('rowheader');
