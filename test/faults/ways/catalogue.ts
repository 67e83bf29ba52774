import { randomBytes } from 'node:crypto'
import { eventually } from '../../eventually.ts'
import { someProcedure } from '../../importing.ts'
import { put, sha256 } from '../../papers.ts'
import type { Portal } from '../../portal.ts'
import { inState } from '../acts.ts'
import type { Going, Seen } from '../people.ts'

const [imports, changes, faq] = ['imports', 'changes', 'faq'].map((one) => `/api/v1/catalogue/${one}`) as [
  string,
  string,
  string,
]
const freshSlug = (): string => `fault-${randomBytes(6).toString('hex')}`

/** Whether readers have the procedures of a file: some of them are never there without the others. */
async function isRead({ visitor }: Portal, slugs: string[]): Promise<boolean> {
  const seen: number[] = []
  for (const slug of slugs) {
    const { status } = await visitor().get(`/api/v1/procedures/${slug}`)
    if (status === 200 || status === 404) seen.push(status)
  }
  // Asked one after another: what was there for the first cannot be away for the last.
  if (seen.includes(200) && seen.lastIndexOf(404) > seen.indexOf(200)) throw new Error(`seen in part: ${seen}`)
  return seen.length === slugs.length && !seen.includes(404)
}

/** Ways that records of the catalogue go, until they are published. */
export const catalogueWays = {
  async published({ writer, approver }) {
    const slug = freshSlug()
    const name = { vi: `Thủ tục “${slug}”`, en: `Procedure "${slug}"` }
    const page = `${changes}/${slug}`
    await writer.post(changes, { slug, sector: 'trade', name })
    await writer.press(
      page,
      ({ record }) => record.summary.vi === name.vi,
      (session, { revision, record }) => {
        const body = { summary: name, result: { name }, agencies: { receives: name, decides: name } }
        return session.call('PUT', page, { body: { revision, record: { ...record, ...body } } })
      },
    )
    const { revision } = await writer.press(page, inState('submitted'), (session, seen) =>
      session.post(`${page}/submission`, { revision: seen.revision }),
    )
    await approver.press(
      changes,
      ({ items }) => !items.some((one: { slug: string }) => one.slug === slug),
      (session) => session.post(`${page}/approval`, { revision }),
    )
    return [slug]
  },
  async imported({ writer, approver, portal }) {
    const slugs = [freshSlug(), freshSlug(), freshSlug()]
    const bytes = Buffer.from(JSON.stringify(slugs.map((slug) => someProcedure(slug))))
    const file = { format: 'json', name: 'thủ tục.json', size: bytes.length, sha256: sha256(bytes) }
    const { id, upload } = await writer.post(imports, file)
    const arrives = async () =>
      put(upload, bytes).then(
        ({ status }) => status,
        () => 0,
      )
    await eventually(arrives, (status) => status === 200, 'the upload of records')
    await writer.bid(`${imports}/${id}/check`, 'import-not-at-step')
    await writer.await(`${imports}/${id}`, inState('checked'), 'the rows to be checked')
    await approver.bid(`${imports}/${id}/approval`, 'import-not-at-step')
    const readAndShown = async () => ({
      isRead: await isRead(portal, slugs),
      ...(await approver.get(`${imports}/${id}`)),
    })
    const isOut = (seen: Seen) => seen.isRead && seen.state === 'published'
    await approver.until(readAndShown, isOut, 'an import to be published')
    return [id, ...slugs]
  },
  async askedOften({ approver }) {
    const words = { vi: 'Cổng có mất gì không?', en: 'Does the portal lose anything?' }
    const entry = { topic: 'dossier', audience: ['citizen'], services: [], mark: { status: 'unverified' } }
    const { id } = await approver.post(faq, { entry: { ...entry, question: words, answer: words } })
    const page = `${faq}/${id}`
    const version = (wanted: number) => (seen: Seen) => seen.version === wanted
    await approver.press(page, version(2), (session, seen) => {
      const body = { version: seen.version, entry: { ...entry, question: words, answer: { vi: 'Không', en: 'No' } } }
      return session.call('PUT', page, { body })
    })
    await approver.press(page, version(3), (session, seen) =>
      session.post(`${page}/withdrawal`, { version: seen.version, reason: 'Chỉ để thử' }),
    )
    return [id]
  },
} satisfies Record<string, Going>
