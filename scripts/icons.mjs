import './node-version.mjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { icnsOf, icoOf } from './icon-file.mjs';
import { root, say } from './project.mjs';

// node scripts/icons.mjs: draws build/icon.svg in every size that the three systems want. Run by hand when the mark
// changes; what it writes is committed, so that packing needs neither a browser nor a download.

const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const folder = join(root, 'build');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');

const executablePath = findChromium();
if (executablePath === null) {
  say('Icons are drawn in Chromium, and none is here.');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
/** @type {Map<number, Buffer>} */
const pictures = new Map();
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  pictures.set(size, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

mkdirSync(join(folder, 'icons'), { recursive: true });
for (const [size, png] of pictures) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(folder, 'icon.ico'), icoOf(pictures));
writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
