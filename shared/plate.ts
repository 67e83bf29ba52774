export type Plate = {
  /** Of the province that issued it; a province may have several numbers. */
  province: string
  series: string
  number: string
  /** As it is written on papers: `30A-123.45`, `29-B1 123.45`, and without the point where it has four digits. */
  text: string
}

const province = '1[1-9]|[2-9]\\d'
/** I, J, O, Q, R and W are in no series. */
const letter = '[ABCDEFGHKLMNPSTUVXYZ]'

/** Tried in this order: what stands between the parts tells how to read them; without, one letter is likelier than two signs. */
const ways = [
  new RegExp(`^(${province})[- ]?(${letter}[A-Z0-9]?)[- ]+(\\d{3}\\.?\\d{2}|\\d{4})$`),
  new RegExp(`^(${province})(${letter})(\\d{3}\\.?\\d{2}|\\d{4})$`),
  new RegExp(`^(${province})(${letter}[A-Z0-9])(\\d{3}\\.?\\d{2}|\\d{4})$`),
]

function written(place: string, series: string, number: string): string {
  const digits = number.length === 5 ? `${number.slice(0, 3)}.${number.slice(3)}` : number
  return series.length === 1 ? `${place}${series}-${digits}` : `${place}-${series} ${digits}`
}

/**
 * Reads a number plate of Viet Nam in whichever way it is typed; null for what is none. A series of one letter is a car's,
 * one of two signs a motorcycle's or a special one (LD, MK). From general knowledge, unverified: the numbers of provinces
 * are not looked up, and plates of the army and of diplomats are not read.
 */
export function readPlate(typed: string): Plate | null {
  const text = typed.trim().toUpperCase()
  const [, place, series, digits] = ways.map((way) => way.exec(text)).find((found) => found !== null) ?? []
  if (!place || !series || !digits) return null
  const number = digits.replace('.', '')
  return { province: place, series, number, text: written(place, series, number) }
}

export const isPlate = (typed: string): boolean => readPlate(typed) !== null
