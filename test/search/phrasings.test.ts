import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { discoverServices } from '../../infra/building/declarations.ts'
import { isInForce, registered } from '../../shared/agency/register.ts'
import { type ProcedureSummary, procedureSummary } from '../../shared/catalogue/procedure.ts'
import { find, loadLibrary, makeLibrary, packOf } from '../../shared/search/library.ts'
import { namedOn } from '../../shared/search/names.ts'

type Phrasing = { query: string; expect: string[]; held: boolean }

/** As people ask. Written before the search was tuned; `held` ones were not looked at while it was. */
const phrasings = JSON.parse(readFileSync('test/search/phrasings.json', 'utf8')) as Phrasing[]

const day = '2026-11-22'
const procedures: ProcedureSummary[] = (await discoverServices()).map(({ slug }) =>
  procedureSummary.parse(JSON.parse(readFileSync(`functions/services/${slug}/procedure.json`, 'utf8'))),
)
const slugs = new Set(procedures.map(({ slug }) => slug))
const library = makeLibrary({ day, procedures, answers: [], sectors: [], named: namedOn(day) })

const places = 3
const wanted = 0.95

/** How many find the service that is meant in the first three, and which do not. */
function measured(some: Phrasing[]) {
  const missed = some.filter(({ query, expect: wished }) => {
    const first = find(library, query).procedures.slice(0, places)
    return !first.some(({ slug }) => wished.includes(slug))
  })
  return { asked: some.length, found: (some.length - missed.length) / some.length, missed }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

describe('the service that is meant is among the first three', () => {
  const tuned = measured(phrasings.filter(({ held }) => !held))
  const held = measured(phrasings.filter((one) => one.held))

  test('there are enough phrasings, a third of them kept aside', () => {
    expect(phrasings.length).toBeGreaterThanOrEqual(120)
    expect(phrasings.filter((one) => one.held).length).toBeGreaterThanOrEqual(Math.floor(phrasings.length / 3))
    expect(new Set(phrasings.map(({ query }) => query)).size).toBe(phrasings.length)
    expect(phrasings.flatMap(({ expect: wished }) => wished).filter((slug) => !slugs.has(slug))).toEqual([])
  })

  test('for those that the search was tuned with', () => {
    process.stdout.write(`search, tuned with: ${percent(tuned.found)} of ${tuned.asked}\n`)
    expect(tuned.found < wanted ? tuned.missed.map(({ query }) => query) : []).toEqual([])
  })

  test('for those that were kept aside', () => {
    process.stdout.write(`search, kept aside: ${percent(held.found)} of ${held.asked}\n`)
    expect({ enough: held.found >= wanted, found: percent(held.found) }).toMatchObject({ enough: true })
  })

  test('every procedure is found by what happens in life, and by agencies that are in force', () => {
    expect(procedures.filter(({ lifeEvents }) => lifeEvents.length === 0).map(({ slug }) => slug)).toEqual([])
    const overseeing = new Set(procedures.flatMap(({ overseenBy }) => overseenBy))
    const gone = [...overseeing].filter((id) => !isInForce(registered(id) ?? { validFrom: null, validTo: '' }, day))
    expect(gone).toEqual([])
  })

  test('and a browser, which loads the index as it was made, finds the same', () => {
    const sent = loadLibrary(JSON.parse(JSON.stringify(packOf(library))))
    for (const { query } of phrasings)
      expect(find(sent, query).procedures.map(({ slug }) => slug)).toEqual(
        find(library, query).procedures.map(({ slug }) => slug),
      )
  })
})
