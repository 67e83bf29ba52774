import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type SignedRequest = { method: string; url: string; headers: IncomingHttpHeaders }
export type Verdict = { ok: true } | { ok: false; code: string; message: string }

const refused = (code: string, message: string): Verdict => ({ ok: false, code, message })
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const encode = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

type Claim = {
  credential: string
  date: string
  signedHeaders: string
  signature: string
  payload: string
  expires: number | null
}

/**
 * Judges a request at S3's door by Signature Version 4, presigned or signed in its headers, as S3 does:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function verify(request: SignedRequest, secretKeyOf: (accessKeyId: string) => string | undefined): Verdict {
  const url = new URL(request.url, 'http://s3')
  const claim = presigned(url) ?? inHeaders(request.headers)
  if (!claim) return refused('AccessDenied', 'Access Denied')
  const [accessKeyId = '', day = '', region = '', service = ''] = claim.credential.split('/')
  const secretKey = secretKeyOf(accessKeyId)
  if (!secretKey)
    return refused('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.')

  const signedAt = Date.parse(claim.date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  const age = Date.now() - signedAt
  if (claim.expires !== null && !(age <= claim.expires * 1000)) return refused('AccessDenied', 'Request has expired')
  if (claim.expires === null && !(Math.abs(age) <= 15 * 60_000)) {
    return refused('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.')
  }
  const names = claim.signedHeaders.split(';')
  const unsigned = Object.keys(request.headers).filter((name) => name.startsWith('x-amz-') && !names.includes(name))
  if (unsigned.length > 0)
    return refused('AccessDenied', 'There were headers present in the request which were not signed')
  const headers = names
    .map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replaceAll(/ +/g, ' ')}\n`,
    )
    .join('')
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const canonical = [request.method, url.pathname, query, headers, claim.signedHeaders, claim.payload].join('\n')
  const scope = [day, region, service, 'aws4_request'].join('/')
  const key = [region, service, 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${secretKey}`, day))
  const expected = hmac(key, ['AWS4-HMAC-SHA256', claim.date, scope, sha256(canonical)].join('\n'))
  const given = Buffer.from(claim.signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? { ok: true }
    : refused('SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.')
}

function presigned({ searchParams }: URL): Claim | null {
  const of = (name: string) => searchParams.get(`X-Amz-${name}`) ?? ''
  if (of('Signature') === '') return null
  return {
    credential: of('Credential'),
    date: of('Date'),
    signedHeaders: of('SignedHeaders'),
    signature: of('Signature'),
    payload: of('Content-Sha256') || 'UNSIGNED-PAYLOAD',
    expires: Number(of('Expires')),
  }
}

function inHeaders(headers: IncomingHttpHeaders): Claim | null {
  const found = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  )
  if (!found) return null
  const [, credential = '', signedHeaders = '', signature = ''] = found
  return {
    credential,
    date: String(headers['x-amz-date'] ?? ''),
    signedHeaders,
    signature,
    payload: String(headers['x-amz-content-sha256'] ?? ''),
    expires: null,
  }
}
