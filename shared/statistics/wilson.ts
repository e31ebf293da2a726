/** The normal quantile of a two-sided 95 %. */
const Z = 1.959963984540054

/**
 * The 95 % interval of a share by Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), between 0 and 1;
 * null of nothing. It stays inside 0 to 1 and says something also where none or all were found.
 */
export function wilsonInterval(part: number, whole: number): readonly [low: number, high: number] | null {
  if (whole === 0) return null
  const p = part / whole
  const centre = p + (Z * Z) / (2 * whole)
  const half = Z * Math.sqrt((p * (1 - p)) / whole + (Z * Z) / (4 * whole * whole))
  const scale = 1 + (Z * Z) / whole
  return [part === 0 ? 0 : (centre - half) / scale, part === whole ? 1 : (centre + half) / scale]
}
