/**
 * Chromium builds the list under its address bar as two pages of its own in each new window, shown or not: a second of work
 * that nothing here looks at. Playwright's list of features to turn off gives way to this one, so what of it matters to a
 * page on the loopback address is said again.
 */
export const quietChromium = `--disable-features=${[
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'OptimizationHints',
  'PaintHolding',
].join(',')}`;
