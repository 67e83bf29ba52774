import { beforeEach, expect, test } from '@jest/globals'
import type { Draft } from '../../api/types.ts'
import { type DraftDoor, DraftSaver, type Outcome } from './draft-saver.ts'
import { type Changes, keptChanges } from './kept-changes.ts'

const kept = new Map<string, string>()
Object.assign(globalThis, {
  sessionStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  },
})

/** A server that keeps one draft, refuses the answers "wrong" and "wrong cell", and can be cut off. */
class Server implements DraftDoor {
  isReachable = true
  sent: Changes[] = []
  draft: Draft = {
    id: 'one',
    state: 'DRAFT',
    revision: 1,
    form: { version: 1 },
    answers: {},
    createdAt: '2026-11-22T08:00:00+07:00',
    openedBy: null,
    expiresAt: '2026-12-22T08:00:00+07:00',
  }

  read = async (): Promise<Outcome> => ({ ok: true, draft: this.draft })

  patch = async (revision: number, changes: Changes): Promise<Outcome> => {
    this.sent.push(changes)
    if (!this.isReachable) return { ok: false, why: 'unreachable' }
    if (revision !== this.draft.revision) return { ok: false, why: 'stale' }
    const wrong = Object.entries(changes).flatMap(([name, value]) => {
      if (value === 'wrong cell') return [`${name}/0/quantity`]
      return value === 'wrong' ? [name] : []
    })
    if (wrong.length > 0) {
      return { ok: false, why: 'refused', errors: Object.fromEntries(wrong.map((name) => [name, 'not accepted'])) }
    }
    const merged = Object.entries({ ...this.draft.answers, ...changes }).filter((entry) => entry[1] !== null)
    this.draft = { ...this.draft, revision: revision + 1, answers: Object.fromEntries(merged) as Draft['answers'] }
    return { ok: true, draft: this.draft }
  }
}

const open: DraftSaver[] = []
const visit = (server: Server) => {
  const saver = new DraftSaver(server.draft, server)
  open.push(saver)
  return saver
}

beforeEach(() => {
  for (const saver of open.splice(0)) saver.close()
  kept.clear()
})

test('only what changed is sent', async () => {
  const server = new Server()
  const saver = visit(server)
  saver.change('name', 'An')
  await saver.flush()
  saver.change('phone', '0912345678')
  saver.change('name', 'An')
  expect(await saver.flush()).toEqual({ is: 'saved' })
  expect(server.sent).toEqual([{ name: 'An' }, { phone: '0912345678' }])
})

test('an emptied answer is cleared on the server', async () => {
  const server = new Server()
  const saver = visit(server)
  saver.change('name', 'An')
  await saver.flush()
  saver.change('name', '')
  await saver.flush()
  expect(server.draft.answers).toEqual({})
})

test('a half-typed answer stays here, and outlives a reload', async () => {
  const server = new Server()
  const saver = visit(server)
  saver.change('phone', '0912', false)
  await saver.flush()
  expect(server.sent).toEqual([])
  expect(visit(server).answers()).toEqual({ phone: '0912' })
})

test('a refused answer does not hold back the good ones', async () => {
  const server = new Server()
  const saver = visit(server)
  saver.change('name', 'An')
  saver.change('licence', 'wrong')
  expect(await saver.flush()).toEqual({ is: 'refused', errors: { licence: 'not accepted' } })
  expect(server.draft.answers).toEqual({ name: 'An' })
  saver.change('licence', '790123456789')
  expect(await saver.flush()).toEqual({ is: 'saved' })
})

test('a refused cell holds back its own question and no other, until it is changed', async () => {
  const server = new Server()
  const saver = visit(server)
  saver.change('name', 'An')
  saver.change('goods', 'wrong cell')
  expect(await saver.flush()).toEqual({ is: 'refused', errors: { 'goods/0/quantity': 'not accepted' } })
  expect(server.draft.answers).toEqual({ name: 'An' })
  saver.change('goods', '[{"quantity":"5"}]')
  expect(await saver.flush()).toEqual({ is: 'saved' })
  expect(server.draft.answers).toEqual({ name: 'An', goods: '[{"quantity":"5"}]' })
})

test('two tabs do not overwrite each other', async () => {
  const server = new Server()
  const first = visit(server)
  const second = visit(server)
  first.change('name', 'An')
  await first.flush()
  second.change('phone', '0912345678')
  expect(await second.flush()).toEqual({ is: 'saved' })
  expect(server.draft.answers).toEqual({ name: 'An', phone: '0912345678' })
})

test('without a network the answers are kept and sent later', async () => {
  const server = new Server()
  const saver = visit(server)
  server.isReachable = false
  saver.change('name', 'An')
  expect(await saver.flush()).toEqual({ is: 'unreachable' })
  expect(keptChanges('one')).toEqual({ name: 'An' })
  server.isReachable = true
  expect(await saver.flush()).toEqual({ is: 'saved' })
  expect(keptChanges('one')).toEqual({})
})
