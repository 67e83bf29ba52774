import { createHash, randomUUID } from 'node:crypto'
import { eventually } from './eventually.ts'
import type { Session } from './session.ts'

export type ChosenFile = { name: string; type: string; bytes: Buffer }

/** One grey dot: the smallest picture that every viewer opens. */
const dot =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q=='

/** A JPEG of its own: what follows the end of the picture is not looked at. */
export const photo = (name = 'ảnh.jpg'): ChosenFile => ({
  name,
  type: 'image/jpeg',
  bytes: Buffer.concat([Buffer.from(dot, 'base64'), Buffer.from(randomUUID())]),
})

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** What a page tells of a file before it sends it. */
export const announcementOf = ({ name, type, bytes }: ChosenFile, slot: string) => ({
  slot,
  name,
  type,
  size: bytes.length,
  sha256: sha256(bytes),
})

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
