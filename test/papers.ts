import { createHash, randomUUID } from 'node:crypto'
import { eventually } from './eventually.ts'
import type { Session } from './session.ts'

export type ChosenFile = { name: string; type: string; bytes: Buffer }

const dots = {
  'image/jpeg':
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'image/png': 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  // As iPhones begin their pictures: the file type box of HEIF (ISO 23008-12) with the brand heic.
  'image/heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1').toString('base64'),
  'application/pdf': Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n').toString(
    'base64',
  ),
}
export type PaperType = keyof typeof dots
export const paperTypes = Object.keys(dots) as PaperType[]

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/heic': 'heic', 'application/pdf': 'pdf' }

/** The smallest file of a type that viewers open, and no two alike: what follows its end is not looked at. */
export const paperOf = (type: PaperType, more = ''): ChosenFile => ({
  name: `giấy tờ.${endings[type]}`,
  type,
  bytes: Buffer.concat([Buffer.from(dots[type], 'base64'), Buffer.from(more + randomUUID())]),
})

export const photo = (more?: string): ChosenFile => paperOf('image/jpeg', more)

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** What a page tells of a file before it sends it. */
export const announcementOf = ({ name, type, bytes }: ChosenFile, slot: string) => ({
  slot,
  name,
  type,
  size: bytes.length,
  sha256: sha256(bytes),
})

/** The file every scanner knows, in pieces so that scanners let this one be: https://www.eicar.org */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join('')

type Upload = { url: string; headers: Record<string, string> }

export const put = (upload: Upload, bytes: Buffer): Promise<Response> =>
  fetch(upload.url, { method: 'PUT', headers: upload.headers, body: new Uint8Array(bytes) })

export const papersPath = (dossierId: string) => `/api/v1/dossiers/${dossierId}/papers`

/** Announces a file and sends it, and does not yet say so. */
export async function send(citizen: Session, dossierId: string, slot: string, chosen: ChosenFile) {
  const { status, body } = await citizen.post(papersPath(dossierId), announcementOf(chosen, slot))
  if (status !== 201) throw new Error(`the announcement answered ${status}: ${JSON.stringify(body)}`)
  const sent = await put(body.upload, chosen.bytes)
  if (sent.status !== 200) throw new Error(`the upload answered ${sent.status}: ${await sent.text()}`)
  return body.paper
}

/** Says that a file has arrived and asks until it is decided about. */
export async function finalized(citizen: Session, dossierId: string, paperId: string) {
  const ask = async () => {
    const { status, body } = await citizen.post(`${papersPath(dossierId)}/${paperId}/finalization`)
    if (status !== 200) throw new Error(`the finalization answered ${status}: ${JSON.stringify(body)}`)
    return body
  }
  return eventually(ask, ({ state }) => state !== 'SCANNING', 'the verdict on a paper')
}

export const attach = async (citizen: Session, dossierId: string, slot: string, chosen = photo()) =>
  finalized(citizen, dossierId, (await send(citizen, dossierId, slot, chosen)).id)

/** A photo in each slot that has to have one. */
export async function attachAll(citizen: Session, dossierId: string): Promise<void> {
  const { body } = await citizen.get(papersPath(dossierId))
  const wanted = body.slots.filter(({ asked, required }: Record<string, boolean>) => asked && required)
  await Promise.all(wanted.map(({ id }: { id: string }) => attach(citizen, dossierId, id)))
}
