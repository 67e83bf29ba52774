/**
 * Whether somebody is still younger than so many months on a day: no longer on the day itself on which they reach them.
 * @param born, day `YYYY-MM-DD`
 */
export function isYoungerThan(born: string, months: number, day: string): boolean {
  const [year = 0, month = 1] = born.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const reached = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-${born.slice(8)}`
  return day < reached
}
