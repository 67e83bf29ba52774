import { expect, jest, test } from '@jest/globals'
import type { Announced, Paper } from './types.ts'
import { type Failure, UploadQueue } from './upload-queue.ts'

const file = (name: string) => new File(['chữ'], name, { type: 'image/jpeg' })

/** A server and a store that do as told; each entry of `failures` spoils one try of that step. */
function stand(
  failures: { announce?: Failure[]; put?: Failure[]; finalize?: Failure[]; lost?: { code: string }[] } = {},
) {
  const calls: string[] = []
  const papers: Paper[] = []
  const lost = failures.lost ?? []
  let keys = 0
  const spoil = (step: 'announce' | 'put' | 'finalize') => {
    const failure = failures[step]?.shift()
    if (failure) throw failure
  }
  const queue = new UploadQueue(
    {
      fingerprint: async () => 'abc',
      announce: async (paper, key) => {
        calls.push(`announce ${key}`)
        spoil('announce')
        return { paper: { ...paper, id: key }, upload: { url: `/${key}`, headers: {} } } as unknown as Announced
      },
      put: async ({ name }, to) => {
        calls.push(`put ${name} ${to.url}`)
        spoil('put')
      },
      finalize: async (id) => {
        calls.push(`finalize ${id}`)
        spoil('finalize')
        return { id, state: 'SCANNING', refusal: lost.shift() ?? null } as unknown as Paper
      },
      remove: async (id) => void calls.push(`remove ${id}`),
      readFailure: (error) => error as Failure,
      newKey: () => `k${++keys}`,
    },
    (paper) => papers.push(paper),
  )
  const settled = async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
  }
  return { queue, calls, papers, settled }
}

test('a chosen file is announced, sent and finalized, and then the server speaks for it', async () => {
  const { queue, calls, papers, settled } = stand()
  queue.add('portrait', file('a.jpg'), null)
  await settled()
  expect(calls).toEqual(['announce k1', 'put a.jpg /k1', 'finalize k1'])
  expect(papers).toHaveLength(1)
  expect(queue.uploads).toEqual([])
})

test('a dropped connection is tried again with the same file and the same announcement', async () => {
  const { queue, calls, settled } = stand({ put: [{ is: 'unreachable' }] })
  queue.add('portrait', file('a.jpg'), null)
  await settled()
  expect(queue.uploads).toMatchObject([{ stage: 'held', trouble: { is: 'unreachable' } }])
  queue.resume()
  await settled()
  expect(calls).toEqual(['announce k1', 'put a.jpg /k1', 'announce k1', 'put a.jpg /k1', 'finalize k1'])
})

test('it is tried again by itself after a while', async () => {
  jest.useFakeTimers()
  const { queue, papers, settled } = stand({ announce: [{ is: 'unreachable' }] })
  queue.add('portrait', file('a.jpg'), null)
  await settled()
  jest.advanceTimersByTime(2_000)
  await settled()
  expect(papers).toHaveLength(1)
  jest.useRealTimers()
})

test('a session that ended keeps the file until the person is back', async () => {
  const { queue, calls, settled } = stand({ finalize: [{ is: 'signed-out' }] })
  queue.add('portrait', file('a.jpg'), null)
  await settled()
  expect(queue.uploads).toMatchObject([{ trouble: { is: 'signed-out' } }])
  queue.resume()
  await settled()
  expect(calls.filter((call) => call.startsWith('put'))).toHaveLength(1)
  expect(queue.uploads).toEqual([])
})

test('an address that has expired is asked for anew', async () => {
  const { queue, calls, settled } = stand({ put: [{ is: 'again' }] })
  queue.add('portrait', file('a.jpg'), null)
  await settled()
  expect(calls).toEqual(['announce k1', 'put a.jpg /k1', 'announce k1', 'put a.jpg /k1', 'finalize k1'])
})

test('a file that is refused or unfit stays in sight, and the good ones go on', async () => {
  const { queue, calls, papers, settled } = stand({ announce: [{ is: 'refused', problem: null }] })
  queue.add('portrait', file('large.jpg'), 'too-large')
  queue.add('portrait', file('refused.jpg'), null)
  queue.add('portrait', file('good.jpg'), null)
  await settled()
  expect(queue.uploads.map(({ trouble }) => trouble?.is)).toEqual(['unfit', 'refused'])
  expect(papers).toHaveLength(1)
  expect(calls.filter((call) => call.startsWith('announce'))).toHaveLength(2)
})

test('a file that was damaged on its way is sent again', async () => {
  const { queue, calls, papers, settled } = stand({ lost: [{ code: 'size-differs' }] })
  queue.add('portrait', file('a.jpg'), null)
  await settled()
  expect(calls.filter((call) => call.startsWith('put'))).toHaveLength(2)
  expect(papers).toHaveLength(1)
})

test('a file that the server refuses for what it is becomes the server’s to explain', async () => {
  const { queue, calls, papers, settled } = stand({ lost: [{ code: 'infected' }] })
  queue.add('portrait', file('a.jpg'), null)
  await settled()
  expect(calls.filter((call) => call.startsWith('put'))).toHaveLength(1)
  expect(papers).toHaveLength(1)
})
