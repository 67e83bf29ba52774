import { GetObjectCommand, HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

// Without this the SDK adds a checksum of the empty body to a URL that somebody else will PUT to.
const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' })

/** What a file was announced as; `sha256` is lower-case hex. */
export type Announced = { name: string; type: string; size: number; sha256: string }

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')

/** An address for one PUT of exactly the announced file: length, type and checksum are signed in. */
export async function uploadAddress(bucket: string, key: string, file: Announced, seconds: number) {
  const checksum = base64(file.sha256)
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    ContentType: file.type,
    ContentLength: file.size,
    ChecksumSHA256: checksum,
    Metadata: { name: encodeURIComponent(file.name) },
  })
  const signed = ['content-type', 'content-length', 'x-amz-checksum-sha256', 'x-amz-meta-name']
  const url = await getSignedUrl(s3, command, {
    expiresIn: seconds,
    signableHeaders: new Set(signed),
    unhoistableHeaders: new Set(signed),
  })
  const headers = {
    'content-type': file.type,
    'x-amz-checksum-sha256': checksum,
    'x-amz-meta-name': encodeURIComponent(file.name),
  }
  return { url, headers }
}

/** What lies there; null when nothing does. */
export async function storedFile(bucket: string, key: string): Promise<Announced | null> {
  try {
    const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }))
    return {
      name: decodeURIComponent(head.Metadata?.name ?? ''),
      type: head.ContentType ?? '',
      size: head.ContentLength ?? 0,
      sha256: Buffer.from(head.ChecksumSHA256 ?? '', 'base64').toString('hex'),
    }
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** An address to download from, as an attachment under the file's own name (RFC 6266). */
export function downloadAddress(bucket: string, key: string, name: string, seconds: number): Promise<string> {
  const ResponseContentDisposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
  return getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition }), {
    expiresIn: seconds,
  })
}
