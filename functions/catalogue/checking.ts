import type { ProcedureContent } from '../../shared/catalogue/procedure.ts'
import { linkFaults, publicationFaults } from '../../shared/catalogue/publication.ts'
import type { ListRow } from '../../shared/catalogue/rows.ts'
import { pastFaults, validityFaults } from '../../shared/catalogue/validity.ts'
import type { Fault } from '../../shared/problem.ts'
import { publishedAmong } from './linking.ts'
import { known } from './needs.ts'

const emptyText: Fault['detail'] = { vi: 'Cần có nội dung bằng cả hai ngôn ngữ', en: 'Needed in both languages' }

/** What a reader must find in both languages. */
const unwritten = ({ name, summary, result, agencies }: ProcedureContent): Fault[] =>
  Object.entries({
    '/name': name,
    '/summary': summary,
    '/result/name': result.name,
    '/agencies/decides': agencies.decides,
  })
    .filter(([, { vi, en }]) => vi.trim() === '' || en.trim() === '')
    .map(([pointer]) => ({ pointer, code: 'empty', detail: emptyText }))

/** All that keeps a record from becoming the next version, beside those that are published. */
export async function faultsOf(record: ProcedureContent, published: ListRow[], today: string): Promise<Fault[]> {
  const linkable = await publishedAmong(record.linked)
  return [
    ...unwritten(record),
    ...publicationFaults(record, await known()),
    ...linkFaults(record, (slug) => linkable.has(slug)),
    ...validityFaults(record, published),
    ...pastFaults(record, published, today),
  ]
}

/** The number of the latest version; 0 where there is none. */
export const latestOf = (published: ListRow[]): number => Math.max(0, ...published.map(({ version }) => version))
