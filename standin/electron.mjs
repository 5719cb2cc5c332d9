#!/usr/bin/env node
// The stand-in's executable: understands as much of Electron's command line as Playwright uses.
// It is built by `npx vite build --config standin/vite.config.ts`, which the end-to-end tests do by themselves.
/** @param {string} word */
const isForChromium = (word) => /^--(inspect|remote-debugging-port|no-sandbox|headless)/.test(word);
const words = process.argv.slice(2);
if (words.includes('--version')) {
  console.log('v0.0.0-standin');
} else {
  const { boot } = await import('../.cache/standin/boot.js');
  const [folder = '.', ...args] = words.filter((word) => !isForChromium(word));
  await boot(folder, args, { inspect: words.some((word) => word.startsWith('--inspect')) });
}
