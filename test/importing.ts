import type { ProcedureContent } from '../shared/catalogue/procedure.ts'
import { eventually } from './eventually.ts'
import { wanted } from './keeping.ts'
import { put, sha256 } from './papers.ts'
import type { Session } from './session.ts'

const path = '/api/v1/catalogue/imports'

/** An invented procedure that no service takes, as an agency would bring it in. */
export const someProcedure = (slug: string, more: Partial<ProcedureContent> = {}): Partial<ProcedureContent> => ({
  slug,
  sector: 'trade',
  name: { vi: `Thủ tục “${slug}”, bản thử`, en: `Procedure "${slug}", on trial` },
  summary: { vi: 'Đặt ra để thử,\nhai dòng', en: 'Invented, to try;\ntwo lines' },
  keywords: ['thử', 'trial'],
  audience: ['business'],
  level: 'information',
  code: null,
  validFrom: '2026-01-01',
  channels: [
    { channel: 'counter', time: { value: 7, unit: 'working_days' }, fees: [], mark: { status: 'unverified' } },
  ],
  papers: [],
  steps: [{ vi: 'Nộp tại quầy', en: 'Hand in at the counter' }],
  agencies: { receives: { vi: 'Bộ', en: 'The ministry' }, decides: { vi: 'Bộ', en: 'The ministry' } },
  legalBases: [],
  result: { name: { vi: 'Giấy phép', en: 'A licence' } },
  notes: [],
  faq: [],
  ...more,
})

type Brought = { text: string | Uint8Array<ArrayBuffer>; format: 'json' | 'csv' }

/** Sends a file and has it checked; gives back the import as soon as its rows are judged. `within` in milliseconds. */
export async function bringIn(writer: Session, { text, format }: Brought, within?: number) {
  const bytes = Buffer.from(text)
  const announced = { format, name: `thủ tục.${format}`, size: bytes.length, sha256: sha256(bytes) }
  const one = wanted(await writer.post(path, announced), 201)
  const sent = await put(one.upload, bytes)
  if (sent.status !== 200) throw new Error(`the upload answered ${sent.status}: ${await sent.text()}`)
  wanted(await writer.post(`${path}/${one.id}/check`), 202)
  return importWhen(writer, one.id, ['checked', 'refused'], within)
}

export const importWhen = (who: Session, id: string, states: string[], within?: number) =>
  eventually(
    async () => (await who.get(`${path}/${id}`)).body,
    ({ state }) => states.includes(state),
    `an import that is ${states.join(' or ')}`,
    within,
  )

export const approveImport = (approver: Session, id: string) => approver.post(`${path}/${id}/approval`)
