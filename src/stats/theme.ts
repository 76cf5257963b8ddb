/** Colours of the picture, told apart by people who see red and green alike. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const themeColors = {
  card: '#faf8f3',
  text: '#20242e',
  quiet: '#666c79',
  line: '#e3dfd5',
  faint: '#a9bfd4',
} as const;

const palette: readonly string[] = ['#2b5c8a', '#e3a63d', '#5aa491', '#c2604d', '#8d84aa', '#b9b4a7'];

/** Of the parts of a bar, from its foot. */
export const getSeriesColor = (part: number): string => palette[part % palette.length] ?? themeColors.text;
