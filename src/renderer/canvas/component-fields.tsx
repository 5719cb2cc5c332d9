import { useEffect, useRef, type ChangeEvent, type KeyboardEvent } from 'react';
import { stopEventPropagation, type Editor } from 'tldraw';
import { componentLimits } from '../../core/diagram/component-shape';
import { noteLead, type ComponentLayout } from './component-layout';
import type { ComponentShape } from './component-props';

type Field = 'label' | 'role' | 'note';

const titles = {
  label: { title: 'Label', placeholder: 'Label' },
  role: { title: 'Role', placeholder: 'What it does here' },
  note: { title: 'Note', placeholder: 'Note: how it is set up' },
} as const satisfies Readonly<Record<Field, { readonly title: string; readonly placeholder: string }>>;

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

  const field = (name: Field) => ({
    className: `wb-field wb-field-${name}`,
    'aria-label': titles[name].title,
    placeholder: titles[name].placeholder,
    maxLength: componentLimits[name],
    value: shape.props[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      editor.updateShape<ComponentShape>({
        id: shape.id,
        type: shape.type,
        props: { [name]: event.currentTarget.value.replaceAll('\n', ' ') },
      }),
  });
  const labelTop = (layout.label[0]?.y ?? 30) - 17;
  const noteTop = layout.hairline === null ? shape.props.h + 2 : layout.hairline.y + 1;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and presses of the fields inside
    <div
      className="wb-fields"
      role="group"
      aria-label="Stencil"
      onPointerDown={stopEventPropagation}
      onKeyDown={(event) => onKey(event, editor)}
    >
      <input {...field('label')} ref={first} style={{ top: labelTop }} />
      <input {...field('role')} style={{ top: layout.tile.y + 21 }} />
      <textarea {...field('note')} style={{ top: noteTop, height: Math.max(layout.note.length, 1) * noteLead + 6 }} />
    </div>
  );
}

function onKey(event: KeyboardEvent, editor: Editor): void {
  const leaving = event.key === 'Tab' && !event.shiftKey && event.target instanceof HTMLTextAreaElement;
  if (event.key !== 'Enter' && event.key !== 'Escape' && !leaving) return;
  event.preventDefault();
  event.stopPropagation();
  editor.complete();
  editor.getContainer().focus();
}
