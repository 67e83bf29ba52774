import type { Fault } from '../problem.ts'
import type { Text } from '../text.ts'

/** From its first day until the first day on which it holds no more, both `YYYY-MM-DD`; without an end, until further notice. */
export type Validity = { validFrom: string; validTo?: string | undefined }
type Numbered = Validity & { version: number }

/**
 * The version that holds on a day: of those that have begun, the one that began last, unless its end has come. What it
 * followed does not come back by itself.
 */
export function inForceOn<V extends Validity>(versions: readonly V[], day: string): V | null {
  const [last] = versions
    .filter(({ validFrom }) => validFrom <= day)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))
  return last && (last.validTo === undefined || day < last.validTo) ? last : null
}

const fault = (field: string, code: string, detail: Text): Fault[] => [{ pointer: `/${field}`, code, detail }]

const overlapping = ({ version, validFrom, validTo }: Numbered): Text => ({
  vi: `Trùng thời gian hiệu lực với bản ${version} (từ ${validFrom}${validTo ? ` đến trước ${validTo}` : ''})`,
  en: `Overlaps the validity of version ${version} (from ${validFrom}${validTo ? `, before ${validTo}` : ''})`,
})

/** Whether both claim a day. One without an end gives way to what begins after it. */
function collide(one: Validity, other: Validity): boolean {
  if (one.validFrom === other.validFrom) return true
  const [first, second] = one.validFrom < other.validFrom ? [one, other] : [other, one]
  return first.validTo !== undefined && first.validTo > second.validFrom
}

/** What keeps a version from being published beside those that are: an end before its beginning, a day that another claims. */
export function validityFaults(fresh: Validity, published: readonly Numbered[]): Fault[] {
  if (fresh.validTo !== undefined && fresh.validTo <= fresh.validFrom)
    return fault('validTo', 'not-after-beginning', {
      vi: 'Ngày hết hiệu lực phải sau ngày bắt đầu có hiệu lực',
      en: 'The end of validity must be after its beginning',
    })
  // It could be meant to last until then, or instead of it: whoever publishes it says so by an end.
  const before = published.find((one) => one.validFrom > fresh.validFrom && fresh.validTo === undefined)
  const other = before ?? published.find((one) => collide(fresh, one))
  return other ? fault('validFrom', 'validity-overlaps', overlapping(other)) : []
}

/** What holds already is not changed in hindsight: a further version begins today or later. */
export const pastFaults = ({ validFrom }: Validity, published: readonly Numbered[], today: string): Fault[] =>
  published.length > 0 && validFrom < today
    ? fault('validFrom', 'in-the-past', {
        vi: 'Thủ tục đã có bản công bố: bản mới phải có hiệu lực từ hôm nay trở đi',
        en: 'The procedure has a published version: a new one must begin today or later',
      })
    : []
