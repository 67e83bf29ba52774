import { isCalledFor } from '../catalogue/called-for.ts'
import type { Procedure, RequiredPaper } from '../catalogue/procedure.ts'
import type { Supplement } from '../dossier/supplement.ts'
import type { Fault } from '../problem.ts'
import type { Text } from '../text.ts'
import { type Paper, papersPerSlot } from './paper.ts'

/** The papers of a procedure that are handed in as files. */
export const uploads = ({ papers }: Pick<Procedure, 'papers'>): RequiredPaper[] => papers.filter(({ upload }) => upload)

/** Those that these answers call for. */
export const askedSlots = (procedure: Pick<Procedure, 'papers'>, answers: Record<string, string>): RequiredPaper[] =>
  uploads(procedure).filter(({ askedIf }) => isCalledFor(askedIf, answers))

/** Whether a supplement lets new files in: it asks for them, or for an answer on which it hangs whether they are called for. */
export function opensInSupplement(
  { id, askedIf, upload }: RequiredPaper,
  { items }: Pick<Supplement, 'items'>,
): boolean {
  const opens = ({ target }: Supplement['items'][number]) =>
    target.kind === 'paper' ? target.slot === id : target.name === askedIf?.question
  return upload && items.some(opens)
}

const details = {
  missing: { vi: 'Cần tải giấy tờ này lên', en: 'This paper needs to be uploaded' },
  refused: { vi: 'Tệp bị từ chối, hãy tải lên tệp khác', en: 'The file was refused: upload another' },
  unfinished: {
    vi: 'Có tệp chưa tải lên xong: hãy tải lại hoặc bỏ tệp đó',
    en: 'A file has not finished uploading: try it again or remove it',
  },
  scanning: {
    vi: 'Đang kiểm tra mã độc, hãy thử lại sau ít giây',
    en: 'A file is still being checked for malware: try again in a few seconds',
  },
  'too-many': {
    vi: `Tối đa ${papersPerSlot} tệp cho một loại giấy tờ`,
    en: `At most ${papersPerSlot} files for one kind of paper`,
  },
} satisfies Record<string, Text>

/** What stands in the way of handing in this slot. A file somebody chose is never left behind in silence. */
function standing(required: boolean, files: Paper[]): keyof typeof details | null {
  const count = (state: Paper['state']) => files.filter((one) => one.state === state).length
  if (count('SCANNING') > 0) return 'scanning'
  if (count('ANNOUNCED') > 0) return 'unfinished'
  if (count('ACCEPTED') > papersPerSlot) return 'too-many'
  if (!required || count('ACCEPTED') > 0) return null
  return count('REFUSED') > 0 ? 'refused' : 'missing'
}

/** One fault per slot whose papers cannot be handed in as they are; pointers are `/papers/<slot>`. */
export function paperFaults(slots: Pick<RequiredPaper, 'id' | 'required'>[], papers: Paper[]): Fault[] {
  return slots.flatMap(({ id, required }) => {
    const files = papers.filter(({ slot, replacedAt }) => slot === id && !replacedAt)
    const code = standing(required, files)
    return code ? [{ pointer: `/papers/${id}`, code, detail: details[code] }] : []
  })
}

/**
 * Ids of the papers that a dossier has once these are handed in, at filing or as a supplement: new ones of a slot take
 * the place of those filed before, which stay in the history.
 */
export function papersOnceFiled(papers: Paper[]): string[] {
  const accepted = papers.filter(({ state, replacedAt }) => state === 'ACCEPTED' && !replacedAt)
  const fresh = accepted.filter(({ filedAt }) => !filedAt)
  const renewed = new Set(fresh.map(({ slot }) => slot))
  const kept = accepted.filter(({ filedAt, slot }) => filedAt && !renewed.has(slot))
  return [...kept, ...fresh].map(({ id }) => id)
}
