/** Draws. */
export interface Rasterizer {
  /** An SVG as PNG. */
  rasterize(svg: string): Promise<Uint8Array>;
}
