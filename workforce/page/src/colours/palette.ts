/** The colours of labels. White is the background's, so no label has it. */

const CATEGORY_10 = ['#2ca02c', '#1f77b4', '#ff7f0e', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#7f7f7f', '#bcbd22', '#17becf'];
const GOLDEN_SECTION = 0.618033988749895;
const VALUES = [0.85, 0.6, 0.4];

/**
 * A colour for each label, no two the same: d3's category10 with green first, as Plumbline's own masks have them, then hues that go round
 * by the golden section.
 */
export function labelColours(labels: number): string[] {
  const colours = CATEGORY_10.slice(0, labels);
  const taken = new Set(CATEGORY_10);
  for (let turn = 0; colours.length < labels; turn++) {
    const colour = turned(turn);
    if (!taken.has(colour)) {
      taken.add(colour);
      colours.push(colour);
    }
  }
  return colours;
}

/** Red, green and blue from 0 to 255. */
export function rgb(hex: string): readonly [number, number, number] {
  const number = parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/** Black or white, whichever can be read better on the colour (WCAG 2.2, relative luminance). */
export function inkOn(hex: string): string {
  return luminance(hex) > 0.179 ? '#000000' : '#ffffff';
}

function luminance(hex: string): number {
  const [red, green, blue] = rgb(hex).map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function turned(turn: number): string {
  const value = VALUES[turn % VALUES.length] as number;
  // After some laps hues come near one another: the saturation changes, too, so that thousands of labels differ.
  const saturation = 0.75 - 0.25 * ((turn >> 7) % 3);
  const hue = 6 * ((turn * GOLDEN_SECTION) % 1);
  return '#' + [5, 3, 1].map((offset) => channel(hue + offset, value, saturation)).join('');
}

function channel(position: number, value: number, saturation: number): string {
  const at = position % 6;
  const level = value * (1 - saturation * Math.max(0, Math.min(at, 4 - at, 1)));
  return Math.round(255 * level)
    .toString(16)
    .padStart(2, '0');
}
