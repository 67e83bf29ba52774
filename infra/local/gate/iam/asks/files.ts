import type { EngineCall } from '../../engine-call.ts'
import type { Ask } from '../evaluate.ts'
import type { Resources } from '../resources.ts'
import { underKey } from './keys.ts'

type File = { Bucket: string; Key: string; CopySource?: string; Tagging?: string }

const objectArn = (path: string) => `arn:aws:s3:::${path}`
const bucketArn = (bucket: string) => `arn:aws:s3:::${bucket}`

/**
 * S3 asks for what it does to each file rather than for the call: looking is getting, copying is getting and putting.
 * Bytes and checksums lie under the bucket's key, tags do not.
 */
export function fileAsks({ action, input }: EngineCall, resources: Resources): Ask[] {
  const { Bucket, Key, CopySource, Tagging } = input as File
  const resource = objectArn(`${Bucket}/${Key}`)
  const onKey = (bucket: string, use: 'Decrypt' | 'GenerateDataKey') =>
    underKey(resources, bucketArn(bucket), 's3', [use])
  const tagged = Tagging === undefined ? [] : [{ action: 's3:PutObjectTagging', resource }]
  switch (action) {
    case 'GetObject':
    case 'HeadObject':
      return [{ action: 's3:GetObject', resource }, ...onKey(Bucket, 'Decrypt')]
    case 'PutObject':
      return [{ action: 's3:PutObject', resource }, ...tagged, ...onKey(Bucket, 'GenerateDataKey')]
    case 'CopyObject': {
      const from = CopySource ?? ''
      const reading = [
        { action: 's3:GetObject', resource: objectArn(from) },
        ...onKey(from.split('/')[0] ?? '', 'Decrypt'),
      ]
      const writing = [{ action: 's3:PutObject', resource }, ...tagged, ...onKey(Bucket, 'GenerateDataKey')]
      return [...reading, ...writing]
    }
    case 'ListObjectsV2':
    case 'HeadBucket':
      return [listing(Bucket)]
    default:
      return [{ action: `s3:${action}`, resource }]
  }
}

/** What S3 asks before it says that a file is missing; without it, the answer is the same as to somebody who may not. */
export const listing = (bucket: string): Ask => ({ action: 's3:ListBucket', resource: bucketArn(bucket) })
