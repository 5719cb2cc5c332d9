#!/usr/bin/env node
// The stand-in's executable: understands as much of Electron's command line as Playwright uses.
// It is built by `npx vite build --config standin/vite.config.ts`, which the end-to-end tests do by themselves.
/** @param {string} word */
const isForChromium = (word) => /^--(inspect|remote-debugging-port|no-sandbox|headless)/.test(word);
const words = process.argv.slice(2);
if (words.includes('--version')) {
  console.log('v0.0.0-standin');
} else {
  // By address: before the first build there is no such file for a checker of types to look at.
  const built = new URL('../.cache/standin/boot.js', import.meta.url).href;
  const { boot } = /** @type {typeof import('./boot')} */ (await import(built));
  const [folder = '.', ...args] = words.filter((word) => !isForChromium(word));
  await boot(folder, args, { inspect: words.some((word) => word.startsWith('--inspect')) });
}
