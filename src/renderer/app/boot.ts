import { loadBoardScreen } from './lazy-screens';

// The entry of the page, and nothing else: it is small, so that the program and the canvas, each large, are asked for at
// once and come side by side. Whoever needs the canvas asks for it again, and shows what went wrong then.
void import('./main');
if (/^#\/(board|attempt|reference)\//.test(location.hash)) loadBoardScreen().catch(() => {});
