import { inChargeOn, isInForce, nameOn, type Registered, register } from '../agency/register.ts'
import type { Text } from '../text.ts'

/** An agency or place as people look for it: by any name it ever had, led to who is there today. */
export type Named = {
  id: string
  kind: Registered['kind']
  name: Text
  /** Names by which it is recognised, without what all of its kind begin with. */
  called: string[]
  /** Who does its work now; null while it is there itself. */
  now: { id: string; name: Text; since: string } | null
}

const kindWords = /^(tỉnh|thành phố|province of|city of)\s+|\s+(province|city)$/giu

/** People leave out what a name begins with: `Hải Dương` for `Tỉnh Hải Dương`. */
const short = (name: string): string => name.replace(kindWords, '')

/** What the names of the register do not tell: abbreviations that everybody uses. */
const alsoCalled: Record<string, string[]> = {
  'prov-h29': ['TP HCM', 'TPHCM', 'HCM', 'Sài Gòn', 'Saigon'],
  'prov-h26': ['Hanoi'],
  'prov-h57': ['Thừa Thiên Huế'],
  mot: ['Bộ GTVT', 'GTVT'],
  mpi: ['Bộ KHĐT', 'Bộ Kế hoạch Đầu tư'],
  molisa: ['Bộ LĐTBXH', 'Bộ Lao động'],
  mard: ['Bộ NNPTNT', 'Bộ Nông nghiệp'],
  monre: ['Bộ TNMT', 'Bộ Tài nguyên Môi trường'],
  mic: ['Bộ TTTT', 'Bộ Thông tin Truyền thông'],
}

/** Everything of the register as it is recognised on a day (`YYYY-MM-DD`). */
export const namedOn = (day: string): Named[] =>
  register.map((one) => {
    const next = isInForce(one, day) ? null : inChargeOn(one, day)
    const all = [one.name, ...(one.formerNames ?? []).map(({ name }) => name)]
    return {
      id: one.id,
      kind: one.kind,
      name: nameOn(one, day),
      called: [...new Set(all.flatMap(({ vi, en }) => [short(vi), short(en)])), ...(alsoCalled[one.id] ?? [])],
      now: next && one.validTo ? { id: next.id, name: nameOn(next, day), since: one.validTo } : null,
    }
  })
