import { palettes } from './palette';

const light = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);

describe.each(Object.entries(palettes))('the %s palette', (_theme, palette) => {
  it('has marks with 3:1 and texts with 4.5:1 on its paper', () => {
    for (const mark of [...palette.partners, palette.third, palette.ramp[0]])
      expect(contrast(mark, palette.paper)).toBeGreaterThanOrEqual(3);
    for (const text of [palette.ink, palette.muted]) expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('has a ramp whose steps differ in grey and carry their numbers', () => {
    const [most, middle, least] = palette.ramp;
    expect(contrast(most, middle)).toBeGreaterThanOrEqual(1.6);
    expect(contrast(middle, least)).toBeGreaterThanOrEqual(1.6);
    expect(contrast(palette.paper, most)).toBeGreaterThanOrEqual(4.5);
    for (const step of [middle, least]) expect(contrast(palette.ink, step)).toBeGreaterThanOrEqual(4.5);
  });
});
