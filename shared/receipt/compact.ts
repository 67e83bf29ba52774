import { type PublicKey, signerOf } from './check.ts'
import { digestOf, folded, type Seal } from './seal.ts'

type Kind = 'text' | 'count' | 'sum'

/**
 * A receipt as a QR code carries it: short enough for paper of A5 however long its lists are. Its head stands in words, the
 * rest as digests; the portal's signature covers all of it. Names and digests in the order of the code, which is frozen.
 */
type Edition = {
  format: string
  words: Record<string, Kind>
  /** What only its digest tells; empty in the code where the receipt has none. */
  hidden: string[]
  /** What every receipt of this kind says, so that the code need not. */
  always: Record<string, unknown>
}

const editions: Record<string, Edition> = {
  '1': {
    format: 'portal-receipt.v1',
    words: {
      dossierCode: 'text',
      number: 'count',
      service: 'text',
      procedureVersion: 'count',
      formVersion: 'count',
      agency: 'text',
      filedAt: 'text',
      handedInAt: 'text',
    },
    hidden: ['answersSha256', 'files'],
    always: {},
  },
  '2': {
    format: 'portal-payment-receipt.v1',
    words: {
      billId: 'text',
      reference: 'text',
      service: 'text',
      procedureVersion: 'count',
      formVersion: 'count',
      issuer: 'text',
      total: 'sum',
      paidAt: 'text',
      bank: 'text',
      bankReference: 'text',
    },
    hidden: ['name', 'payer', 'lines'],
    always: { files: [] },
  },
}

const whole = (said: string) => (/^\d{1,15}$/.test(said) ? Number(said) : said)
const reading: Record<Kind, (said: string) => unknown> = {
  text: (said) => said,
  count: whole,
  sum: (said) => ({ amount: whole(said), currency: 'VND' }),
}
const writing: Record<Kind, (value: unknown) => string> = {
  text: String,
  count: String,
  sum: (value) => String((value as { amount: number }).amount),
}

type Sealed = { payload: { format: string }; seal: Seal; signature: string }

/** Only signs that stand in a URL's fragment as they are. @throws for a format that has no code */
export async function compactOf({ payload, seal, signature }: Sealed): Promise<string> {
  const [number, edition] = Object.entries(editions).find(([, { format }]) => format === payload.format) ?? []
  if (!number || !edition) throw new Error(`no code for a receipt of the format ${payload.format}`)
  const digests = await folded(seal)
  const values = payload as Record<string, unknown>
  const said = Object.entries(edition.words).map(([name, kind]) =>
    encodeURIComponent(writing[kind](values[name])).replaceAll('%3A', ':'),
  )
  return [number, ...said, ...edition.hidden.map((name) => digests[name] ?? ''), signature].join('~')
}

/** The head of a receipt: what its QR code says in words. */
export type Head = { format: string; [name: string]: unknown }

/** A compact receipt read and checked; null when it is none. */
export async function checkCompact(
  text: string,
  keys: readonly PublicKey[],
): Promise<{ head: Head; genuine: boolean } | null> {
  const [number = '', ...rest] = text.split('~')
  const edition = Object.hasOwn(editions, number) ? editions[number] : undefined
  if (!edition) return null
  const words = Object.entries(edition.words)
  const { format, hidden, always } = edition
  if (rest.length !== words.length + hidden.length + 1) return null
  const said = words.map(([name, kind], i) => [name, reading[kind](decoded(rest[i] ?? ''))] as const)
  const head = { format, ...Object.fromEntries(said) }
  const fields = Object.entries({ ...head, ...always })
  const digests = await Promise.all(fields.map(async ([name, value]) => [name, await digestOf(value)] as const))
  const kept = hidden.flatMap((name, i) => (rest[words.length + i] ? [[name, rest[words.length + i] ?? '']] : []))
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
