import { useEffect, useRef, type KeyboardEvent } from 'react';
import { stopEventPropagation, type Editor } from 'tldraw';
import { componentLimits } from '../../core/diagram/component-shape';
import type { ComponentLayout } from './component-layout';
import type { ComponentShape } from './component-props';

type Field = 'label' | 'role' | 'note';

const fields = [
  { name: 'label', title: 'Label', placeholder: 'Label' },
  { name: 'role', title: 'Role', placeholder: 'What it does here' },
  { name: 'note', title: 'Note', placeholder: 'Note: how it is set up' },
] as const satisfies readonly { readonly name: Field; readonly title: string; readonly placeholder: string }[];

interface ComponentFieldsProps {
  readonly editor: Editor;
  readonly shape: ComponentShape;
  readonly layout: ComponentLayout;
}

/** The three fields of a stencil while it is edited. Tab goes from one to the next, Enter and Escape end the editing. */
export function ComponentFields({ editor, shape, layout }: ComponentFieldsProps) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A frame later: the editor takes the focus itself when editing begins.
    const frame = requestAnimationFrame(() => {
      first.current?.focus();
      first.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  function write(field: Field, text: string): void {
    editor.updateShape<ComponentShape>({ id: shape.id, type: shape.type, props: { [field]: text } });
  }

  return (
    <div className="wb-fields" onPointerDown={stopEventPropagation} onKeyDown={(event) => onKey(event, editor)}>
      {fields.map(({ name, title, placeholder }, index) => (
        <input
          key={name}
          ref={index === 0 ? first : undefined}
          className={`wb-field wb-field-${name}`}
          style={{ top: fieldTop(name, shape, layout) }}
          aria-label={title}
          placeholder={placeholder}
          maxLength={componentLimits[name]}
          value={shape.props[name]}
          onChange={(event) => write(name, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}

function onKey(event: KeyboardEvent, editor: Editor): void {
  if (event.key === 'Enter' || event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    editor.complete();
    editor.getContainer().focus();
  }
}

/** Over the drawn text. The note has its place below the label, also before there is one. */
function fieldTop(field: Field, shape: ComponentShape, layout: ComponentLayout): number {
  if (field === 'label') return (layout.label[0]?.y ?? 30) - 17;
  if (field === 'role') return layout.tile.y + 20;
  return layout.hairline === null ? shape.props.h + 2 : layout.hairline.y + 3;
}
