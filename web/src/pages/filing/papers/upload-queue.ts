import type { SignedUpload } from '../../../api/send-file.ts'
import { type FileFault, typeOf } from './file-fault.ts'
import type { Announced, Paper } from './types.ts'

/** Why an upload stands still. `unreachable` passes by itself; the others wait for the person. */
export type Trouble =
  | { is: 'unreachable' | 'signed-out' | 'unreadable' }
  | { is: 'unfit'; fault: FileFault }
  | { is: 'refused'; problem: unknown }

export type Upload = {
  key: string
  slot: string
  file: File
  stage: 'waiting' | 'preparing' | 'sending' | 'checking' | 'held'
  /** How much has left, 0 to 1. */
  share: number
  trouble: Trouble | null
}

export type Announcement = Pick<Paper, 'slot' | 'name' | 'type' | 'size' | 'sha256'>

/** How a step failed: `again` asks for a fresh signed address and sends anew, a few times. */
export type Failure = Exclude<Trouble, { is: 'unfit' }> | { is: 'again' }

export interface UploadDoor {
  fingerprint: (file: File) => Promise<string>
  /** The same key announces the same paper, and gives a fresh address; none once the file has arrived. */
  announce: (paper: Announcement, key: string) => Promise<Announced>
  put: (file: File, to: SignedUpload, onProgress: (share: number) => void, signal: AbortSignal) => Promise<void>
  finalize: (paperId: string) => Promise<Paper>
  remove: (paperId: string) => Promise<void>
  readFailure: (error: unknown) => Failure
  newKey: () => string
}

type Progress = { sha256?: string; paperId?: string; isSent?: boolean; renewals: number; cancel: AbortController }

const retryLadder = [2_000, 5_000, 10_000, 30_000]
const mostRenewals = 3

/** What the server says of a file that was damaged or lost on its way: the file chosen is still good. */
const lostOnTheWay: readonly string[] = ['missing', 'size-differs', 'hash-differs']

/**
 * Carries chosen files to the store one after another, and holds on to each until the server has taken it: a dropped
 * connection is tried again by itself, and no file needs choosing twice. It outlives the page that began it.
 */
export class UploadQueue {
  uploads: readonly Upload[] = []
  #door: UploadDoor
  #onPaper: (paper: Paper) => void
  #progress = new Map<string, Progress>()
  #running = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #listeners = new Set<() => void>()

  constructor(door: UploadDoor, onPaper: (paper: Paper) => void) {
    this.#door = door
    this.#onPaper = onPaper
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  snapshot = (): readonly Upload[] => this.uploads

  /** A file that is unfit stays in sight with its fault and is not sent. */
  add(slot: string, file: File, fault: FileFault | null): void {
    const key = this.#door.newKey()
    const trouble = fault && ({ is: 'unfit', fault } as const)
    this.#progress.set(key, { renewals: 0, cancel: new AbortController() })
    this.#say([...this.uploads, { key, slot, file, stage: trouble ? 'held' : 'waiting', share: 0, trouble }])
    void this.#run()
  }

  /** Whatever was begun of it on the server is taken back. */
  drop(key: string): void {
    const progress = this.#progress.get(key)
    this.#forget(key)
    progress?.cancel.abort()
    if (progress?.paperId) this.#door.remove(progress.paperId).catch(() => undefined)
  }

  /** Tries again all that stands still and may move: the network is back, or the person has signed in again. */
  resume = (): void => {
    clearTimeout(this.#timer)
    for (const { key, trouble } of this.uploads) {
      if (trouble && trouble.is !== 'unfit' && trouble.is !== 'refused')
        this.#set(key, { stage: 'waiting', trouble: null })
    }
    void this.#run()
  }

  get isBusy(): boolean {
    return this.uploads.some(({ stage, trouble }) => stage !== 'held' || trouble?.is === 'unreachable')
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    for (;;) {
      const next = this.uploads.find(({ stage }) => stage === 'waiting')
      if (!next) break
      await this.#carry(next)
    }
    this.#running = false
  }

  async #carry({ key, slot, file }: Upload): Promise<void> {
    const progress = this.#progress.get(key)
    if (!progress) return
    try {
      this.#set(key, { stage: 'preparing', trouble: null })
      progress.sha256 ??= await this.#door.fingerprint(file)
      const { name, size } = file
      const announcement = { slot, name, type: typeOf(file), size, sha256: progress.sha256 }
      if (!progress.isSent) await this.#send(key, file, announcement, progress)
      if (!progress.paperId) return
      this.#set(key, { stage: 'checking', share: 1 })
      const paper = await this.#door.finalize(progress.paperId)
      this.#failures = 0
      if (progress.cancel.signal.aborted) return
      if (paper.refusal && lostOnTheWay.includes(paper.refusal.code) && progress.renewals < mostRenewals) {
        this.#fail(key, progress, { is: 'again' })
        return
      }
      this.#onPaper(paper)
      this.#forget(key)
    } catch (error) {
      this.#fail(key, progress, this.#door.readFailure(error))
    }
  }

  async #send(key: string, file: File, announcement: Announcement, progress: Progress): Promise<void> {
    const { paper, upload } = await this.#door.announce(announcement, key)
    progress.paperId = paper.id
    if (upload) {
      this.#set(key, { stage: 'sending', share: 0 })
      await this.#door.put(file, upload, (share) => this.#set(key, { share }), progress.cancel.signal)
    }
    progress.isSent = true
  }

  #fail(key: string, progress: Progress, failure: Failure): void {
    if (failure.is === 'again' && progress.renewals < mostRenewals) {
      progress.isSent = false
      progress.renewals += 1
      this.#set(key, { stage: 'waiting' })
      return
    }
    const trouble: Trouble = failure.is === 'again' ? { is: 'refused', problem: null } : failure
    this.#set(key, { stage: 'held', trouble })
    if (trouble.is !== 'unreachable') return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.resume, retryLadder[Math.min(this.#failures++, retryLadder.length - 1)])
  }

  #set(key: string, change: Partial<Upload>): void {
    this.#say(this.uploads.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }

  #forget(key: string): void {
    this.#progress.delete(key)
    this.#say(this.uploads.filter((one) => one.key !== key))
  }

  #say(uploads: readonly Upload[]): void {
    this.uploads = uploads
    for (const listener of this.#listeners) listener()
  }
}
