import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import type { TLFontFace, TLUiAssetUrlOverrides } from 'tldraw';
import sansUrl from '../styles/fonts/instrument-sans-latin-standard-normal.woff2?url';
import sansExtUrl from '../styles/fonts/instrument-sans-latin-ext-standard-normal.woff2?url';

/**
 * Everything that the editor loads comes from this program: icons, fonts and texts. The identity formatter is needed on
 * `file:` and `app:` pages, where tldraw's own would put a slash before each address. Keys are redirected and never
 * removed, because tldraw fetches a missing one from its CDN.
 */
function localAssetUrls(): TLUiAssetUrlOverrides {
  const urls = getAssetUrlsByImport((url) => url);
  for (const name of Object.keys(urls.embedIcons)) Object.assign(urls.embedIcons, { [name]: emptyPicture });
  for (const locale of Object.keys(urls.translations)) {
    Object.assign(urls.translations, { [locale]: urls.translations.en });
  }
  // What people write with tldraw's "sans" is set in the program's own face, on the canvas and in exports.
  Object.assign(urls.fonts, { tldraw_sans: sansUrl, tldraw_sans_bold: sansUrl });
  return urls;
}

/** One transparent pixel. */
const emptyPicture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** A constant: a new object would make tldraw build a new editor. */
export const canvasAssetUrls = localAssetUrls();

export const canvasFontFamily = "'Instrument Sans', sans-serif";

/** The faces that stencils, zones and arrow labels are set in; exports embed exactly these. */
export const canvasFontFaces: TLFontFace[] = [
  {
    family: 'Instrument Sans',
    src: { url: sansUrl, format: 'woff2' },
    weight: '400 700',
    unicodeRange:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215',
  },
  {
    family: 'Instrument Sans',
    src: { url: sansExtUrl, format: 'woff2' },
    weight: '400 700',
    unicodeRange:
      'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+2020, U+20A0-20AB, U+2113',
  },
];
