import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import {
  CopyObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createClock } from '../../infra/local/clock.ts'
import { type ObjectFront, startObjectFront } from '../../infra/local/engines/objects.ts'
import { listen } from '../../infra/local/engines/port.ts'
import { eventually } from '../eventually.ts'
import { eicar } from '../papers.ts'

const engine = createServer((request, response) => {
  request
    .resume()
    .on('end', () =>
      response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(request.headers['x-amz-copy-source'] ? '<CopyObjectResult/>' : 'engine'),
    )
})
const file = Buffer.from('%PDF result')
const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('base64')
const portal = 'http://localhost:8080'

let front: ObjectFront
let client: S3Client
let upload: string

beforeAll(async () => {
  const engineUrl = `http://127.0.0.1:${await listen(engine)}`
  const secretKeyOf = (id: string) => (id === 'desk' ? 'secret' : undefined)
  front = await startObjectFront({ engineUrl, region: 'ap-southeast-1', secretKeyOf })
  front.allow('results', [
    { AllowedOrigins: [portal], AllowedMethods: ['PUT', 'GET'], AllowedHeaders: ['content-*', 'x-amz-*'], MaxAge: 600 },
  ])
  client = new S3Client({
    endpoint: front.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'desk', secretAccessKey: 'secret' },
  })
  const command = new PutObjectCommand({
    Bucket: 'results',
    Key: 'one/kết quả.pdf',
    ContentType: 'application/pdf',
    ContentLength: file.length,
    ChecksumSHA256: sha256(file),
  })
  const signed = new Set(['content-type', 'content-length', 'x-amz-checksum-sha256'])
  upload = await getSignedUrl(client, command, { expiresIn: 900, signableHeaders: signed, unhoistableHeaders: signed })
})

afterAll(async () => {
  client.destroy()
  await front.stop()
  engine.closeAllConnections()
  engine.close()
})

async function put(body: Buffer, headers: Record<string, string> = {}, url = upload) {
  const announced = { 'content-type': 'application/pdf', 'x-amz-checksum-sha256': sha256(file) }
  const answer = await fetch(url, { method: 'PUT', body: new Uint8Array(body), headers: { ...announced, ...headers } })
  return { status: answer.status, code: /<Code>(\w+)</.exec(await answer.text())?.[1] }
}

describe("S3's door", () => {
  test('lets in what was announced', async () => {
    expect(await put(file)).toMatchObject({ status: 200 })
  })

  test('says the time of the portal, by which an SDK corrects its own', async () => {
    const clock = createClock()
    try {
      clock.advance(3 * 86_400_000)
      for (const _ of ['first', 'corrected']) {
        const { $metadata } = await client.send(new HeadObjectCommand({ Bucket: 'results', Key: 'one' }))
        expect($metadata.httpStatusCode).toBe(200)
      }
    } finally {
      clock.restore()
    }
  })

  test.each<[string, () => ReturnType<typeof put>, string]>([
    ['another content', () => put(Buffer.from('%PDF resulx')), 'BadDigest'],
    ['another length', () => put(Buffer.from('%PDF result!')), 'SignatureDoesNotMatch'],
    ['another type', () => put(file, { 'content-type': 'text/html' }), 'SignatureDoesNotMatch'],
    [
      'another checksum',
      () => put(file, { 'x-amz-checksum-sha256': sha256(Buffer.from('x')) }),
      'SignatureDoesNotMatch',
    ],
    ['another key', () => put(file, {}, upload.replace('/one/', '/two/')), 'SignatureDoesNotMatch'],
    ['a longer life', () => put(file, {}, upload.replace('Expires=900', 'Expires=9000')), 'SignatureDoesNotMatch'],
    [
      'a caller nobody knows',
      () => put(file, {}, upload.replace('Credential=desk', 'Credential=dusk')),
      'InvalidAccessKeyId',
    ],
    ['nobody at all', () => put(file, {}, upload.split('?')[0]), 'AccessDenied'],
  ])('refuses %s', async (_, attempt, code) => {
    expect(await attempt()).toMatchObject({ code })
  })

  test('refuses headers of its own that nobody signed', async () => {
    const sent = await put(file, { 'x-amz-tagging': 'GuardDutyMalwareScanStatus=NO_THREATS_FOUND' })
    expect(sent).toMatchObject({ status: 403, code: 'AccessDenied' })
  })

  test('refuses what has expired', async () => {
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'results', Key: 'one' }), {
      expiresIn: 60,
      signingDate: new Date(Date.now() - 61_000),
    })
    const answer = await fetch(url)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Request has expired')
  })

  test('knows requests signed in their headers, and overrides of the answer', async () => {
    const command = new GetObjectCommand({ Bucket: 'results', Key: 'one', ResponseContentDisposition: 'attachment' })
    const answer = await client.send(command)
    expect(await answer.Body?.transformToString()).toBe('engine')
    expect(answer.ContentDisposition).toBe('attachment')
  })

  test.each([
    [portal, 'PUT', 'content-type,x-amz-checksum-sha256', 200],
    ['http://evil.example', 'PUT', 'content-type', 403],
    [portal, 'DELETE', 'content-type', 403],
    [portal, 'PUT', 'authorization', 403],
  ])('a page of %s that asks for %s with %s gets %i', async (origin, method, headers, status) => {
    const asked = { origin, 'access-control-request-method': method, 'access-control-request-headers': headers }
    const answer = await fetch(upload, { method: 'OPTIONS', headers: asked })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe(status === 200 ? origin : null)
  })

  const tagsOf = async (key: string) => {
    const { TagSet = [] } = await client.send(new GetObjectTaggingCommand({ Bucket: 'results', Key: key }))
    return Object.fromEntries(TagSet.map(({ Key, Value }) => [Key, Value]))
  }

  test('keeps tags: those sent along, those of the copied, those set later', async () => {
    const at = { Bucket: 'results', Key: 'one' }
    await client.send(new PutObjectCommand({ ...at, Body: file, Tagging: 'kept=draft' }))
    expect(await tagsOf('one')).toEqual({ kept: 'draft' })
    await client.send(new CopyObjectCommand({ ...at, Key: 'two', CopySource: 'results/one' }))
    const replacing = { TaggingDirective: 'REPLACE', Tagging: 'kept=filed' } as const
    await client.send(new CopyObjectCommand({ ...at, Key: 'three', CopySource: 'results/one', ...replacing }))
    expect([await tagsOf('two'), await tagsOf('three')]).toEqual([{ kept: 'draft' }, { kept: 'filed' }])
    const TagSet = [{ Key: 'a & b', Value: '<c>' }]
    await client.send(new PutObjectTaggingCommand({ ...at, Tagging: { TagSet } }))
    expect(await tagsOf('one')).toEqual({ 'a & b': '<c>' })
  })

  test.each([
    ['quarantine/clean', file, { GuardDutyMalwareScanStatus: 'NO_THREATS_FOUND' }],
    ['quarantine/bad', Buffer.from(`%PDF ${eicar}`), { GuardDutyMalwareScanStatus: 'THREATS_FOUND' }],
    ['elsewhere/bad', Buffer.from(eicar), {}],
  ])('looks for malware in what arrives where it is to: %s', async (key, body, verdict) => {
    front.scan('results', ['quarantine/'])
    await client.send(new PutObjectCommand({ Bucket: 'results', Key: key, Body: body }))
    expect(await tagsOf(key)).toEqual({})
    await client.send(new PutObjectCommand({ Bucket: 'results', Key: 'quarantine/after', Body: file }))
    await eventually(
      () => tagsOf('quarantine/after'),
      (tags) => Object.keys(tags).length > 0,
      'the next verdict',
    )
    expect(await tagsOf(key)).toEqual(verdict)
  })
})
