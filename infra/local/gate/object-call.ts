import type { EngineCall, Received } from './engine-call.ts'

const byMethod: Record<string, string> = {
  GET: 'GetObject',
  HEAD: 'HeadObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
}
const ofTags: Record<string, string> = {
  GET: 'GetObjectTagging',
  PUT: 'PutObjectTagging',
  DELETE: 'DeleteObjectTagging',
}
const ofBucket: Record<string, string> = { GET: 'ListObjectsV2', HEAD: 'HeadBucket' }

/** S3 says by method, path and a few headers what is wanted. What the portal's SDK never sends keeps method and path as its name. */
export function objectCall({ method, path, headers }: Received): Pick<EngineCall, 'action' | 'input'> {
  const { pathname, searchParams } = new URL(path, 'http://s3')
  const [Bucket = '', ...rest] = pathname.slice(1).split('/').map(decodeURIComponent)
  const Key = rest.join('/')
  const CopySource = headers['x-amz-copy-source']
  const copies = method === 'PUT' && CopySource !== undefined
  const named = Key === '' ? ofBucket : searchParams.has('tagging') ? ofTags : byMethod
  const action = copies ? 'CopyObject' : (named[method] ?? `${method} ${pathname}`)
  return {
    action,
    input: {
      Bucket,
      Key,
      ...(copies && { CopySource: decodeURIComponent(String(CopySource)).replace(/^\//, '') }),
      ...(headers['x-amz-tagging'] !== undefined && { Tagging: String(headers['x-amz-tagging']) }),
    },
  }
}
