/** The id of the palette's search field: the command that focuses it and the field are far apart on the screen. */
export const paletteSearchId = 'palette-search';

export function focusPaletteSearch(): void {
  const field = document.getElementById(paletteSearchId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
