const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const units = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000]

/** Milliseconds of a number (already milliseconds) or an ISO 8601 duration of weeks, days and time, such as `P3D` or `PT20M`; null for anything else. */
export function milliseconds(duration: unknown): number | null {
  if (typeof duration === 'number') return Number.isFinite(duration) ? duration : null
  const parts = typeof duration === 'string' ? pattern.exec(duration)?.slice(1) : undefined
  if (!parts?.some((part) => part !== undefined)) return null
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (units[index] ?? 0), 0)
}
