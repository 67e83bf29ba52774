import { expect, test } from '@jest/globals'
import { endedOrSaid } from './sign-out.ts'

test('whoever signs out leaves although the identity provider fails, and operators are told', async () => {
  const said: string[] = []
  const note = (message: string) => void said.push(message)
  await endedOrSaid(Promise.reject(new Error('no answer')), { info: note, warn: note, error: note })
  expect(said).toEqual(['a session could not be revoked'])
})

test('a session that ends is not worth a word', async () => {
  const said: string[] = []
  const note = (message: string) => void said.push(message)
  await endedOrSaid(Promise.resolve(), { info: note, warn: note, error: note })
  expect(said).toEqual([])
})
