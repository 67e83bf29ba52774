import { expect } from '@jest/globals'
import type { Answer } from '../session.ts'

type Ask = (call: { language: 'vi' | 'en' }) => Promise<Answer>

/**
 * Asks in both languages and expects the same clear problem: code, status, a title and details in each, the address, a
 * request id, nothing of what is inside. Gives the one in English back.
 */
export async function refusedInBoth(ask: Ask, status: number, code: string): Promise<Answer> {
  const [vi, en] = [await ask({ language: 'vi' }), await ask({ language: 'en' })]
  for (const { status: given, headers, body } of [vi, en]) {
    expect({ status: given, code: body.code }).toEqual({ status, code })
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({ type: `/problems/${code}`, status, instance: expect.stringMatching(/^\/api\/v1\//) })
    expect(body.requestId).toMatch(/.{8}/)
    expect(JSON.stringify(body)).not.toMatch(/Error:|\.ts:|node_modules|zod/i)
  }
  expect(vi.body.title).not.toBe(en.body.title)
  if (vi.body.detail) expect(vi.body.detail).not.toBe(en.body.detail)
  const pointers = ({ body }: Answer) => (body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer)
  expect(pointers(vi)).toEqual(pointers(en))
  for (const [i, { detail }] of (vi.body.errors ?? []).entries()) expect(detail).not.toBe(en.body.errors[i].detail)
  return en
}

export const faultsIn = ({ body }: Answer): string[] =>
  (body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)
