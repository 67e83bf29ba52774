import { expect, test } from '@jest/globals'
import { portal } from '../../test/portal.ts'

const visitor = portal.visitor()
const renewal = '/api/v1/procedures/driving-licence-renewal'

test('anybody reads a procedure, its versions and each of them, and is not sent what is known already', async () => {
  const { body: current, headers } = await visitor.get(renewal)
  expect(current).toMatchObject({ version: 1, status: 'published' })
  expect(headers.get('cache-control')).toBe('public, max-age=30')
  const again = await visitor.get(renewal, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
  expect(again).toMatchObject({ status: 304, body: '' })
  const { body: versions } = await visitor.get(`${renewal}/versions`)
  expect(versions.items).toEqual([expect.objectContaining({ version: 1, validFrom: '2025-03-01', inForce: true })])
  expect((await visitor.get(`${renewal}/versions/1`)).body).toEqual(current)
})
