import canonicalize from 'canonicalize'

/**
 * How a receipt is sealed. Runs in functions, on the command line and in browsers alike: WebCrypto and nothing else.
 * KMS signs at most 4,096 bytes, and a receipt may list many files, so that the signature is over one digest of all.
 */
export type Seal = Record<string, string | Record<string, string>[]>

const utf8 = new TextEncoder()

/** Base64url without padding. */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** @throws when the text is not base64url */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

const sha256 = async (bytes: BufferSource) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** SHA-256 of bytes, in hex as papers carry it. */
export const sha256Hex = async (bytes: BufferSource): Promise<string> =>
  Array.from(await sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a value as canonical JSON (RFC 8785), base64url. */
export const digestOf = async (value: unknown): Promise<string> =>
  base64url(await sha256(utf8.encode(canonicalize(value))))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

async function digests(row: Record<string, unknown>): Promise<Record<string, string>> {
  return Object.fromEntries(
    await Promise.all(Object.entries(row).map(async ([key, value]) => [key, await digestOf(value)] as const)),
  )
}

/** Each value of a payload by its digest; of a file, each of its properties. Takes anything that came as a JSON object. */
export async function sealOf(payload: Record<string, unknown>): Promise<Seal> {
  const { files, ...fields } = payload
  const seal: Seal = await digests(fields)
  if (files === undefined) return seal
  const rows = Array.isArray(files) && files.every(isRecord)
  return { ...seal, files: rows ? await Promise.all(files.map(digests)) : await digestOf(files) }
}

/** The seal with the files folded into one digest: what a QR code has room for. */
export async function folded(seal: Seal): Promise<Record<string, string>> {
  const { files, ...fields } = seal
  return { ...(fields as Record<string, string>), files: typeof files === 'string' ? files : await digestOf(files) }
}

/** The exact bytes that are signed. */
export const messageOf = async (foldedSeal: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> =>
  utf8.encode(`portal-receipt.v1\n${await digestOf(foldedSeal)}`)
