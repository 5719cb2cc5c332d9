import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Catalog } from '../../core/catalog/catalog';
import { createIconSprite, type IconSprite } from './icon-sprite';

interface CatalogValue {
  readonly catalog: Catalog;
  readonly sprite: IconSprite;
}

const CatalogContext = createContext<CatalogValue | null>(null);

/** Gives the screens the catalogue, and the page the icons that `ComponentIcon` and the canvas refer to. */
export function CatalogProvider({ catalog, children }: { readonly catalog: Catalog; readonly children: ReactNode }) {
  // A screen gives it to all of its parts; a canvas that stands alone gives it to itself. The icons are in the page once.
  const outer = useContext(CatalogContext);
  if (outer?.catalog === catalog) return children;
  return <OwnCatalogProvider catalog={catalog}>{children}</OwnCatalogProvider>;
}

function OwnCatalogProvider({ catalog, children }: { readonly catalog: Catalog; readonly children: ReactNode }) {
  const value = useMemo(() => ({ catalog, sprite: createIconSprite(catalog) }), [catalog]);
  return (
    <CatalogContext value={value}>
      <SpriteSheet sprite={value.sprite} />
      {children}
    </CatalogContext>
  );
}

/** The catalogue of components and roles. Throws outside a CatalogProvider: that is a bug. */
export function useCatalog(): Catalog {
  return useCatalogValue().catalog;
}

export function useIconSprite(): IconSprite {
  return useCatalogValue().sprite;
}

function useCatalogValue(): CatalogValue {
  const value = useContext(CatalogContext);
  if (value === null) throw new Error('no CatalogProvider around this part of the page');
  return value;
}

function SpriteSheet({ sprite }: { readonly sprite: IconSprite }) {
  // Not display:none: gradients inside would not be painted.
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      {sprite.symbols.map(({ id, icon }) => (
        // oxlint-disable-next-line react/no-danger -- the content loader checks that an icon's body holds plain shapes only
        <symbol key={id} id={id} viewBox={icon.viewBox} dangerouslySetInnerHTML={{ __html: icon.body }} />
      ))}
    </svg>
  );
}
