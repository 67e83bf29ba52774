import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

// Without this the SDK adds a checksum of the empty body to a URL that somebody else will PUT to.
const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' })

/** What a file was announced as; `sha256` is lower-case hex. */
export type Announced = { name: string; type: string; size: number; sha256: string }

/** Under what name a browser keeps a file (RFC 6266). It goes with the file as a header: an address is written into access logs. */
const namedAttachment = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')

/** An address for one PUT of exactly the announced file: length, type, checksum and name are signed in, as headers. */
export async function uploadAddress(bucket: string, key: string, file: Announced, seconds: number) {
  const checksum = base64(file.sha256)
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    ContentType: file.type,
    ContentLength: file.size,
    ChecksumSHA256: checksum,
    ContentDisposition: namedAttachment(file.name),
    Metadata: { name: encodeURIComponent(file.name) },
  })
  const signed = ['content-type', 'content-length', 'content-disposition', 'x-amz-checksum-sha256', 'x-amz-meta-name']
  const url = await getSignedUrl(s3, command, {
    expiresIn: seconds,
    signableHeaders: new Set(signed),
    unhoistableHeaders: new Set(signed),
  })
  const headers = {
    'content-type': file.type,
    'content-disposition': namedAttachment(file.name),
    'x-amz-checksum-sha256': checksum,
    'x-amz-meta-name': encodeURIComponent(file.name),
  }
  return { url, headers }
}

async function unlessMissing<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof NotFound || error instanceof NoSuchKey || (error as Error).name === 'NoSuchKey') return null
    throw error
  }
}

/** What lies there; null when nothing does. */
export async function storedFile(bucket: string, key: string): Promise<Announced | null> {
  const asking = s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }))
  const head = await unlessMissing(asking)
  return (
    head && {
      name: decodeURIComponent(head.Metadata?.name ?? ''),
      type: head.ContentType ?? '',
      size: head.ContentLength ?? 0,
      sha256: Buffer.from(head.ChecksumSHA256 ?? '', 'base64').toString('hex'),
    }
  )
}

/** The bytes that lie there; null when nothing does. Ask for the size before reading into memory. */
export async function fileContent(bucket: string, key: string): Promise<Uint8Array | null> {
  const found = await unlessMissing(s3.send(new GetObjectCommand({ Bucket: bucket, Key: key })))
  return (await found?.Body?.transformToByteArray()) ?? null
}

/** The tags of a file; null when there is no file. */
export async function fileTags(bucket: string, key: string): Promise<Record<string, string> | null> {
  const found = await unlessMissing(s3.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: key })))
  return found && Object.fromEntries((found.TagSet ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']))
}

type Stored = { type: string; cache?: string; name?: string }

/** Puts a file where it lies by its key alone, over what lay there. `name`: it is served as an attachment of that name. */
export async function putFile(
  bucket: string,
  key: string,
  content: string,
  { type, cache, name }: Stored,
): Promise<void> {
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: content,
    ContentType: type,
    ...(cache && { CacheControl: cache }),
    ...(name && { ContentDisposition: namedAttachment(name) }),
  })
  await s3.send(command)
}

type Copy = { bucket: string; from: string; to: string; name: string; type: string }

/** Copies a file inside its bucket, with this name and type, and no tag or other data of the old one; false when there is none. */
export async function copyFile({ bucket, from, to, name, type }: Copy): Promise<boolean> {
  const command = new CopyObjectCommand({
    Bucket: bucket,
    CopySource: `${bucket}/${from}`,
    Key: to,
    MetadataDirective: 'REPLACE',
    ContentType: type,
    ContentDisposition: namedAttachment(name),
    TaggingDirective: 'REPLACE',
  })
  return (await unlessMissing(s3.send(command))) !== null
}

/** Deletes a file; one that is not there is no trouble. */
export async function deleteFile(bucket: string, key: string): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
}

type Serving = { as?: 'attachment' | 'inline'; type?: string }

/**
 * An address to fetch a file from: as the attachment it was stored as, under its own name, or inline; under the given
 * type. The address itself names no more than the key.
 */
export function downloadAddress(
  bucket: string,
  key: string,
  seconds: number,
  { as = 'attachment', type }: Serving = {},
): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ...(as === 'inline' && { ResponseContentDisposition: as }),
    ...(type && { ResponseContentType: type }),
  })
  return getSignedUrl(s3, command, { expiresIn: seconds })
}
