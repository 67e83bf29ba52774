import type { Draft } from '../../api/types.ts'
import { type Changes, forgetChanges, keepChanges, keptChanges } from './kept-changes.ts'
import { isOf, questionOf } from './lines.ts'

export type SaveState =
  | { is: 'quiet' | 'waiting' | 'saving' | 'saved' | 'unreachable' | 'signed-out' | 'gone' }
  | { is: 'refused'; errors: Record<string, string> }

/** How one PATCH went, in the terms the saver decides by. */
export type Outcome =
  | { ok: true; draft: Draft }
  | { ok: false; why: 'stale' | 'unreachable' | 'signed-out' | 'gone' }
  | { ok: false; why: 'refused'; errors: Record<string, string> }

export interface DraftDoor {
  patch: (revision: number, answers: Changes) => Promise<Outcome>
  read: () => Promise<Outcome>
}

const afterTyping = 900
const retryLadder = [2_000, 5_000, 10_000, 30_000]

/**
 * Carries what the citizen answers to the server, only the changed answers each time, with the revision they build on.
 * What is not yet on the server is kept in the tab's storage, so that neither a reload nor a dead network loses it.
 */
export class DraftSaver {
  draft: Draft
  state: SaveState = { is: 'quiet' }
  #door: DraftDoor
  #pending: Changes
  /** By the name of a question, or of a cell of it. */
  #refused: Record<string, string> = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #failures = 0
  #listeners = new Set<() => void>()

  constructor(draft: Draft, door: DraftDoor) {
    this.draft = draft
    this.#door = door
    this.#pending = keptChanges(draft.id)
    if (Object.keys(this.#pending).length > 0) this.#later(0)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  snapshot = (): SaveState => this.state

  /** The answers as the citizen last gave them, whether the server has them yet or not. */
  answers(): Record<string, string> {
    const all = { ...this.draft.answers, ...this.#pending }
    return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => !!entry[1]))
  }

  /** `sendable` is false while a value is unfinished (half a phone number): it is then kept here and not sent. */
  change(name: string, value: string, sendable = true): void {
    const wanted = value === '' ? null : value
    if ((this.draft.answers[name] ?? null) === wanted) delete this.#pending[name]
    else this.#pending[name] = wanted
    this.#refused = Object.fromEntries(Object.entries(this.#refused).filter(([refused]) => !isOf(name, refused)))
    if (!sendable) this.#refused[name] = ''
    keepChanges(this.draft.id, this.#pending)
    if (sendable && name in this.#pending) this.#later(afterTyping)
  }

  /** Sends all that waits now; resolves when the server has it or cannot be brought to take it. */
  async flush(): Promise<SaveState> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    this.#running = this.#send().finally(() => {
      this.#running = undefined
    })
    await this.#running
    return this.state
  }

  /** Takes over what the server has now; what is not yet saved here stays on top of it. */
  async reread(): Promise<boolean> {
    const outcome = await this.#door.read()
    if (!outcome.ok) return false
    this.draft = outcome.draft
    this.#say({ ...this.state })
    return true
  }

  /** Forgets the local copy: the draft has been filed or thrown away. */
  close(): void {
    clearTimeout(this.#timer)
    forgetChanges(this.draft.id)
  }

  #later(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), delay)
    if (this.state.is !== 'unreachable') this.#say({ is: 'waiting' })
  }

  #sendable(): Changes {
    const refused = new Set(Object.keys(this.#refused).map(questionOf))
    return Object.fromEntries(Object.entries(this.#pending).filter(([name]) => !refused.has(name)))
  }

  async #send(): Promise<void> {
    for (let round = 0; round < 4; round++) {
      const changes = this.#sendable()
      if (Object.keys(changes).length === 0) return this.#settle()
      if (this.state.is !== 'unreachable') this.#say({ is: 'saving' })
      const outcome = await this.#door.patch(this.draft.revision, changes)
      if (outcome.ok) this.#taken(outcome.draft, changes)
      else if (outcome.why === 'refused' && this.#setAside(outcome.errors, changes)) continue
      else if (outcome.why === 'stale' && (await this.reread())) continue
      else return this.#fail(outcome.why)
    }
    this.#fail('unreachable')
  }

  #taken(draft: Draft, changes: Changes): void {
    this.draft = draft
    this.#failures = 0
    for (const [name, value] of Object.entries(changes)) if (this.#pending[name] === value) delete this.#pending[name]
    keepChanges(draft.id, this.#pending)
  }

  // One bad answer must not hold back the good ones sent with it.
  #setAside(errors: Record<string, string>, changes: Changes): boolean {
    const blamed = Object.keys(errors).filter((name) => questionOf(name) in changes)
    for (const name of blamed) this.#refused[name] = errors[name] ?? ''
    return blamed.length > 0
  }

  #settle(): void {
    if (this.state.is === 'quiet') return
    const errors = Object.fromEntries(Object.entries(this.#refused).filter(([, detail]) => detail !== ''))
    this.#say(Object.keys(errors).length > 0 ? { is: 'refused', errors } : { is: 'saved' })
  }

  #fail(why: 'stale' | 'unreachable' | 'signed-out' | 'gone' | 'refused'): void {
    const is = why === 'signed-out' || why === 'gone' ? why : 'unreachable'
    this.#say({ is })
    if (is !== 'unreachable') return
    const delay = retryLadder[Math.min(this.#failures++, retryLadder.length - 1)]
    this.#timer = setTimeout(() => void this.flush(), delay)
  }

  #say(state: SaveState): void {
    this.state = state
    for (const listener of this.#listeners) listener()
  }
}
