import { expect, test } from '@jest/globals'
import type { TimelineEntry } from '../dossier/timeline.ts'
import { papersIn, papersInForce } from './history.ts'
import type { PaperRow } from './paper.ts'

const row = (id: string, state: PaperRow['state'] = 'ACCEPTED', addedAt = '2026-11-23T00:00:00Z') =>
  ({ id, slot: 'portrait', name: `${id}.jpg`, type: 'image/jpeg', size: 1, sha256: '00', state, addedAt }) as PaperRow
const filed = '2026-11-24T00:00:00Z'
const mended = '2026-11-26T00:00:00Z'
const handing = (time: string, papers: string[]) => ({ time, handedIn: { content: 1, papers } }) as TimelineEntry
const timeline = [
  handing(filed, ['old', 'kept']),
  { time: '2026-11-25T00:00:00Z' } as TimelineEntry,
  handing(mended, ['kept', 'new']),
]
const rows = [row('old'), row('kept'), row('new'), row('spare')]

test('a paper is filed with the first handing-in that names it, and replaced with the first that does not any more', () =>
  expect(papersIn(rows, timeline).map(({ id, filedAt, replacedAt }) => [id, filedAt, replacedAt])).toEqual([
    ['old', filed, mended],
    ['kept', filed, undefined],
    ['new', mended, undefined],
    ['spare', undefined, undefined],
  ]))

test('a dossier has the papers of the last handing-in, in its order; a draft has none', () => {
  expect(papersInForce(rows, timeline).map(({ id }) => id)).toEqual(['kept', 'new'])
  expect(papersInForce(rows, [])).toEqual([])
  expect(() => papersInForce(rows.slice(0, 2), timeline)).toThrow('new')
})

test('what was turned away is shown until the next handing-in, and not in a supplement after it', () => {
  const refused = [row('before', 'REFUSED'), row('since', 'REFUSED', '2026-11-27T00:00:00Z')]
  expect(papersIn(refused, [])).toHaveLength(2)
  expect(papersIn(refused, timeline).map(({ id }) => id)).toEqual(['since'])
})
