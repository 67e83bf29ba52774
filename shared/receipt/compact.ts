import { type PublicKey, signerOf } from './check.ts'
import { digestOf, folded, type Seal } from './seal.ts'

/**
 * The receipt as a QR code carries it: short enough for paper of A5 however many files there are. The head stands in
 * words, answers and files as their digests; the portal's signature covers all of it. In the order of the code:
 */
const words = ['dossierCode', 'number', 'service', 'procedureVersion', 'formVersion', 'agency', 'filedAt', 'handedInAt']
const counts = ['number', 'procedureVersion', 'formVersion']
const hidden = ['answersSha256', 'files']
const edition = '1'

/** The head of a receipt: what its QR code says in words. */
export type Head = {
  dossierCode: string
  number: number
  service: string
  procedureVersion: number
  formVersion: number
  agency: string
  filedAt: string
  handedInAt: string
}

type Sealed = { payload: Head; seal: Seal; signature: string }

/** Only signs that stand in a URL's fragment as they are. */
export async function compactOf({ payload, seal, signature }: Sealed): Promise<string> {
  const digests = await folded(seal)
  const said = words.map((name) => encodeURIComponent(String(payload[name as keyof Head])).replaceAll('%3A', ':'))
  return [edition, ...said, ...hidden.map((name) => digests[name]), signature].join('~')
}

/** A compact receipt read and checked; null when it is none. */
export async function checkCompact(
  text: string,
  keys: readonly PublicKey[],
): Promise<{ head: Head; genuine: boolean } | null> {
  const [given, ...rest] = text.split('~')
  if (given !== edition || rest.length !== words.length + hidden.length + 1) return null
  const said = Object.fromEntries(words.map((name, i) => [name, decoded(rest[i] ?? '')]))
  const numbers = counts.map((name) => [name, /^\d{1,9}$/.test(said[name] ?? '') ? Number(said[name]) : said[name]])
  const head = { ...said, ...Object.fromEntries(numbers) } as Head
  const fields = Object.entries({ format: 'portal-receipt.v1', ...head })
  const digests = await Promise.all(fields.map(async ([name, value]) => [name, await digestOf(value)] as const))
  const kept = hidden.map((name, i) => [name, rest[words.length + i] ?? ''] as const)
  const signer = await signerOf(keys, rest.at(-1) ?? '', Object.fromEntries([...digests, ...kept]))
  return { head, genuine: signer !== undefined }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
