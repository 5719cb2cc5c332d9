import { describe, expect, it } from 'vitest';
import { componentHeight, layoutComponent, noteLead } from './component-layout';
import type { MeasureText } from './text-fit';

/** Every letter is half as wide as the text is high. */
const measure: MeasureText = (text, { size }) => text.length * size * 0.5;
const props = { w: 188, h: 64, kind: 'kafka', label: 'Kafka', role: 'Durable log', note: '' };
const layout = (more: Partial<typeof props>) => layoutComponent({ ...props, ...more }, { gate: false, measure });

describe('layoutComponent', () => {
  it('stands as the design says', () => {
    const { outline, label, role, hairline, note } = layout({ h: 88, note: 'by zone_id' });
    expect(outline).toBe('M8 0H176L188 12V80Q188 88 180 88H8Q0 88 0 80V8Q0 0 8 0Z');
    expect({ label: label[0], role, hairline, note: note[0] }).toMatchObject({
      label: { x: 60, y: 30, style: { size: 15.5 } },
      role: { x: 60, y: 47 },
      hairline: { from: 12, to: 176, y: 61.5 },
      note: { x: 12, y: 78 },
    });
  });

  it('draws a gate with all four corners cut', () => {
    expect(layoutComponent(props, { gate: true, measure }).outline).toBe('M12 0H176L188 12V52L176 64H12L0 52V12Z');
  });

  it('keeps the label whole from far away, on two lines where one would be small', () => {
    const short = layout({}).far;
    expect([short.label, short.fartherLabel].map(([line]) => line?.style.size)).toEqual([24, 30]);
    const long = layout({ label: 'Payment gateway' }).far;
    expect(long.label.map(({ text }) => text)).toEqual(['Payment', 'gateway']);
    expect(long.label.every(({ style }) => style.size >= 22)).toBe(true);
  });

  it('shrinks a label first, then takes two lines, then cuts it, and stays inside', () => {
    expect(layout({ label: 'Sixteen letters!' }).label.map(({ style }) => style.size)).toEqual([14.5]);
    expect(layout({ label: 'Pricing service for riders' }).label.map(({ text }) => text)).toEqual([
      'Pricing service',
      'for riders',
    ]);
    const long = layout({ label: 'A name that goes on and on and on and on and on and on' }).label;
    expect(long).toHaveLength(2);
    expect(long[1]?.text).toMatch(/…$/);
    expect(long.filter(({ text, style }) => measure(text, style) > 116)).toEqual([]);
  });

  it('shows all of a note at its fitted height, and an ellipsis below it', () => {
    const note = 'partitioned by zone_id, 64 partitions, three replicas, kept for seven days';
    const h = componentHeight({ ...props, note }, measure);
    expect(
      layout({ note, h })
        .note.map(({ text }) => text)
        .join(' '),
    ).toBe(note);
    expect(layout({ note, h: h - noteLead }).note.at(-1)?.text).toMatch(/…$/);
  });

  it('draws nothing of a note that has no room', () => {
    expect(layout({ note: 'by zone_id', h: 64 })).toMatchObject({ hairline: null, note: [] });
  });
});

describe('componentHeight', () => {
  it('is 64 without a note and 88 with a line of it', () => {
    expect(componentHeight(props, measure)).toBe(64);
    expect(componentHeight({ ...props, note: 'by zone_id' }, measure)).toBe(88);
  });
});
