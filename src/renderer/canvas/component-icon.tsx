import { useIconSprite } from './catalog-context';

/** The icon of a component (a component id; unknown ones get a fallback), decorative beside its name. */
export function ComponentIcon({ kind, size = 22 }: { readonly kind: string; readonly size?: number }) {
  const sprite = useIconSprite();
  return (
    <svg width={size} height={size} aria-hidden="true" fill="currentColor">
      <use href={`#${sprite.idOf(kind)}`} width={size} height={size} />
    </svg>
  );
}
