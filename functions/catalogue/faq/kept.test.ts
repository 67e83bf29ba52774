import { expect, test } from '@jest/globals'
import type { FaqContent, FaqEntry } from './entry.ts'
import { entryOf, firstVersion, isShown, keptEntry, nextVersion, seeded, takesPlace, withdrawn } from './kept.ts'

const person = { id: 'lan', roles: ['citizen' as const], agencyId: 'mps' }
const now = new Date('2026-11-22T18:00:00Z')
const content: FaqContent = {
  ...{ topic: 'fee', audience: ['citizen'], services: ['driving'] },
  ...{ question: { vi: 'Phí?', en: 'Fee?' }, answer: { vi: 'Không.', en: 'None.' }, mark: { status: 'unverified' } },
}
const writing = { content, person, now }
const fromFile = (version: number): FaqEntry => ({ ...content, id: 'faq-900', version, publishedOn: '2026-01-01' })
const first = seeded(fromFile(1), now)

test('each writing is the next version, of its day in Viet Nam, with who wrote it', () => {
  const one = nextVersion(first, writing)
  expect(one).toMatchObject({ id: 'faq-900', version: 2, act: 'written', by: { id: 'lan', agency: 'mps' } })
  expect(entryOf(one)).toEqual({ ...fromFile(2), publishedOn: '2026-11-23' })
})

test('a withdrawn entry keeps its text and is shown again once it is written again', () => {
  const gone = withdrawn(first, 'Quy định đã hết hiệu lực', writing)
  expect(gone).toMatchObject({ version: 2, answer: content.answer, reason: 'Quy định đã hết hiệu lực' })
  const again = nextVersion(gone, writing)
  expect([first, gone, again].map(isShown)).toEqual([true, false, true])
  expect(again.reason).toBeUndefined()
})

test('what arises nowhere in particular stands beside no form', () => {
  const one = firstVersion('x', 'print', { ...writing, content: { ...content, at: { questions: [], steps: [] } } })
  expect(one.at).toBeUndefined()
})

test('what was seeded before anybody wrote down who, is the portal’s own', () => {
  expect(keptEntry.parse({ pk: 'ENTRIES', sk: 'faq-900', ...fromFile(1) })).toEqual({
    ...fromFile(1),
    ...{ act: 'seeded', writtenAt: null, by: { id: null, agency: null } },
  })
})

const written = nextVersion(first, writing)
test.each([
  ['new', undefined, 1, true],
  ['of this version already', first, 1, false],
  ['older in the table', first, 2, true],
  ['newer in the table', seeded(fromFile(3), now), 2, false],
  ['written by an administrator', written, 2, false],
  ['written by an administrator, and the file is far ahead', written, 9, false],
  ['withdrawn by an administrator', withdrawn(first, 'sai', writing), 9, false],
])('a deployment brings an entry that is %s', (_, current, version, taken) => {
  expect(takesPlace(fromFile(version), current)).toBe(taken)
})
