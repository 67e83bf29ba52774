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

const digits = '\\d{3}\\.?\\d{2}|\\d{4}'

/** What `readPlate` reads in capital letters and without blanks around it, for a form to check by. */
export const platePattern = new RegExp(
  `^(?:(?:${province})[- ]?${letter}[A-Z0-9]?[- ]{1,3}(?:${digits})|(?:${province})${letter}[A-Z0-9]?(?:${digits}))$`,
)

/** Tried in this order: what stands between the parts tells how to read them; without, one letter is likelier than two signs. */
const ways = [
  new RegExp(`^(${province})[- ]?(${letter}[A-Z0-9]?)[- ]{1,3}(${digits})$`),
  new RegExp(`^(${province})(${letter})(${digits})$`),
  new RegExp(`^(${province})(${letter}[A-Z0-9])(${digits})$`),
]

function written(place: string, series: string, number: string): string {
  const last = number.length === 5 ? `${number.slice(0, 3)}.${number.slice(3)}` : number
  return series.length === 1 ? `${place}${series}-${last}` : `${place}-${series} ${last}`
}

/**
 * Reads a number plate of Viet Nam in whichever way it is typed; null for what is none. A series of one letter is a car's,
 * one of two signs a motorcycle's or a special one (LD, MK). From general knowledge, unverified: the numbers of provinces
 * are not looked up, and plates of the army and of diplomats are not read.
 */
export function readPlate(typed: string): Plate | null {
  const text = typed.trim().toUpperCase()
  const [, place, series, last] = ways.map((way) => way.exec(text)).find((found) => found !== null) ?? []
  if (!place || !series || !last) return null
  const number = last.replace('.', '')
  return { province: place, series, number, text: written(place, series, number) }
}
