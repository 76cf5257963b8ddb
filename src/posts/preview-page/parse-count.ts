/** `8.67M` as 8670000, `11 286 994` as 11286994; null when it is no count. */
export function parseCount(written: string): number | null {
  const found = /^(\d[\d\s,]*(?:\.\d+)?)\s*([KMB])?$/i.exec(written.slice(0, 40).trim());
  if (!found?.[1]) return null;
  const scale = { K: 1e3, M: 1e6, B: 1e9 }[found[2]?.toUpperCase() ?? ''] ?? 1;
  return Math.round(Number(found[1].replace(/[\s,]/g, '')) * scale);
}
