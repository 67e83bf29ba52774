import { gzipSync } from 'node:zlib'
import { find, type Library, loadLibrary, makeLibrary, type Pack, packOf } from '../../shared/search/library.ts'
import { namedOn } from '../../shared/search/names.ts'
import { inTurns, quantile } from '../ratio.ts'
import type { Section } from '../table.ts'
import { inventedProcedures } from './many.ts'

const day = '2026-11-22'
const few = '700'
const half = '3500'
const many = '7000'
const sizes = [few, half, many] as const
type Size = (typeof sizes)[number]

/** As people type: whole names, without marks, half words, misspelt, old terms, other languages, what is not there. */
const queries = [
  'giấy phép nhập khẩu thuốc thú y',
  'cap lai chung chi hanh nghe',
  'đăng ký tàu cá',
  'import licence for cosmetics',
  'giấp phép kinh doan',
  'ho tro kinh phi truong mam',
  'xăng dầu cấp tỉnh',
  'du lich',
  'bằng lái',
  'nước',
  'khai thác khoáng sản ở Hải Dương',
  'veterinary medicne',
  'qwerty',
]

const packed = (count: number): string =>
  JSON.stringify(
    packOf(makeLibrary({ day, procedures: inventedProcedures(count), answers: [], sectors: [], named: namedOn(day) })),
  )

/** In processor time: what else the machine does meanwhile is no part of it. */
function loading(text: string): { taken: number; library: Library } {
  const begun = process.cpuUsage()
  const library = loadLibrary(JSON.parse(text) as Pack)
  const { user, system } = process.cpuUsage(begun)
  return { taken: user + system, library }
}

function asked(library: Library): number {
  const times = queries.map((query) => {
    const begun = performance.now()
    find(library, query)
    return performance.now() - begun
  })
  return quantile(times, 0.95)
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** What searching ten times as many procedures costs: growth beyond their number fails. */
export async function measureSearch(rounds: number): Promise<Section> {
  const texts: Record<Size, string> = { [few]: packed(700), [half]: packed(3500), [many]: packed(7000) }
  const library = (size: Size) => loading(texts[size]).library
  const libraries = { [few]: library(few), [half]: library(half), [many]: library(many) }
  const load = await inTurns(sizes, few, rounds, async (size) => loading(texts[size]).taken)
  const query = await inTurns(sizes, few, rounds, async (size) => asked(libraries[size]))
  const bytes = (size: Size) => Buffer.byteLength(texts[size])
  const each = (of: (size: Size) => number, base: Size) => (of(many) / Number(many) / of(base)) * Number(base)
  const sent = `${megabytes(bytes(many))}, ${megabytes(gzipSync(texts[many]).length)} gzipped`
  const perLoad = (size: Size) => load[size]
  return {
    title: `Search: each of ${many} procedures, against each of fewer`,
    lines: [
      // The numbers of procedures get a digit longer, no more.
      { what: `index, bytes, against ${few}`, value: each(bytes, few), atMost: 1.1, more: sent },
      { what: `loading it, against ${half}`, value: each(perLoad, half), atMost: 1.4 },
      // A small index is gone before the collector of garbage comes by; a large one is moved.
      { what: `loading it, against ${few}`, value: each(perLoad, few), atMost: 2 },
      { what: `a query, p95, against ${few}`, value: each((size) => query[size], few), atMost: 1 },
    ],
  }
}
