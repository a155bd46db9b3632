import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { withQuickLayout } from './quick-layout';

export type Weight = 'light' | 'regular' | 'semibold';

const files: Record<Weight, string> = {
  light: '@expo-google-fonts/noto-sans/300Light/NotoSans_300Light.ttf',
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  semibold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
};

export const weights = Object.keys(files) as Weight[];

const parsed = new Map<Weight, Font>();

/** A parsed font, read once per process or thread: parsing anew for each document costs more than the document. */
export function fontOf(weight: Weight): Font {
  const known = parsed.get(weight);
  if (known) return known;
  const font = create(readFileSync(require.resolve(files[weight])));
  if (!('layout' in font)) throw new TypeError(`Not a single font: ${files[weight]}`);
  const quick = withQuickLayout(font);
  parsed.set(weight, quick);
  return quick;
}
