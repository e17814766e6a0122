export { drawHatches } from './hatches.ts';
export { cutSiteLinks } from './site-links.ts';
export { writePageNumbers } from './page-numbers.ts';
export { leaveOutHatches } from './leave-out-hatches.ts';
