import { randomUUID } from 'node:crypto'
import { eventually } from '../eventually.ts'
import type { Portal } from '../portal.ts'
import type { Answer, Session } from '../session.ts'
import type { WaitingRoom } from './waiting-room.ts'

type Credentials = { email: string; password: string }
export type Seen = { id: string; state: string; revision: number; [more: string]: any }

/** Nobody gives up on these: the web app offers to try again. */
const mayBeTriedAgain = ({ status }: Answer) => status === 0 || status === 429 || status >= 500

/**
 * Somebody at a browser who does not give up: what fails by the portal's fault is tried again as it was, with the same
 * Idempotency-Key, as the web app does; and a page that has gone stale is loaded anew.
 */
export class Person {
  readonly #portal: Portal
  readonly #credentials: Credentials
  readonly #room: WaitingRoom
  #session: Session | undefined

  constructor(portal: Portal, credentials: Credentials, room: WaitingRoom) {
    this.#portal = portal
    this.#credentials = credentials
    this.#room = room
  }

  get email(): string {
    return this.#credentials.email
  }

  async #once(ask: (session: Session) => Promise<Answer>): Promise<Answer> {
    try {
      this.#session ??= await this.#portal.signIn(this.#credentials)
      const answer = await ask(this.#session)
      if (answer.status === 401) this.#session = undefined
      return answer
    } catch {
      return { status: 0, headers: new Headers(), body: {} }
    }
  }

  /** Asks until there is an answer that is meant. */
  ask = (what: string, ask: (session: Session) => Promise<Answer>): Promise<Answer> =>
    eventually(
      () => this.#once(ask),
      (answer) => !mayBeTriedAgain(answer) && answer.status !== 401,
      what,
    )

  get = async (path: string): Promise<any> => this.#done(path, await this.ask(path, (session) => session.get(path)))

  async post(path: string, body: object): Promise<any> {
    const key = randomUUID()
    return this.#done(path, await this.ask(path, (session) => session.post(path, body, { key })))
  }

  /** Asks for what the portal then does by itself, until it has heard: what a try before has begun is as well. */
  async bid(path: string, begun: string): Promise<void> {
    const heard = ({ body }: Answer) => body.code !== 'revision-stale'
    const answer = await eventually(() => this.ask(path, (session) => session.post(path)), heard, path)
    if (answer.body.code !== begun) this.#done(path, answer)
  }

  #done(path: string, { status, body }: Answer): any {
    if (status >= 400) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`)
    return body
  }

  /** Waits for what the portal does by itself; for what the post does, days. */
  until<T>(ask: () => Promise<T>, there: (seen: T) => boolean, what: string, forDays = false): Promise<T> {
    return this.#room.until(ask, there, what, forDays)
  }

  /** Waits for what a page shows then. */
  await = (path: string, there: (seen: Seen) => boolean, what: string, forDays = false): Promise<Seen> =>
    this.until(() => this.get(path), there, what, forDays)

  /** Changes something on a page until it is changed: by this press, or by one before whose answer was lost. */
  async press(page: string, done: (seen: Seen) => boolean, change: (session: Session, seen: Seen) => Promise<Answer>) {
    const tried = async (): Promise<Seen | null> => {
      const seen = (await this.get(page)) as Seen
      if (done(seen)) return seen
      const answer = await this.#once((session) => change(session, seen))
      if (mayBeTriedAgain(answer) || answer.status === 401 || answer.body.code === 'revision-stale') return null
      this.#done(page, answer)
      return null
    }
    return (await eventually(tried, (seen) => seen !== null, `a change on ${page}`)) as Seen
  }
}

/** Who takes part in a way, and where they are. */
export type Cast = Record<'citizen' | 'other' | 'officer' | 'writer' | 'approver', Person> & { portal: Portal }

/** A way that people go to its end; gives the ids of all that they were told they have: dossiers, bills, records. */
export type Going = (cast: Cast) => Promise<string[]>
