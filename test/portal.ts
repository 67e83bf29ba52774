import type { CloudEvent } from '../shared/event.ts'
import { eventually } from './eventually.ts'
import { Session } from './session.ts'
import type { ReadyPortal } from './start-portal.ts'

type Mail = { to: string[]; subject: string; text: string }
export type Waiting = { body: string; attributes: Record<string, string> }
type Accounts = {
  url: string
  poolId: string
  schema: { Name: string }[]
  clients: { id: string; name: string; writeAttributes: string[] }[]
}
type Credentials = { email: string; password: string }

const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T

/** The running portal as its users meet it, and the laptop's own door for what happens behind it. */
export function portalAt(ready: ReadyPortal) {
  const {
    url,
    controlUrl,
    logFile,
    bankUrl,
    agencyUrls,
    registerUrl,
    issuersUrl,
    postUrl,
    vneidUrl,
    ministryUrl,
    people,
  } = ready

  return {
    url,
    controlUrl,
    logFile,
    bankUrl,
    agencyUrls,
    registerUrl,
    issuersUrl,
    postUrl,
    vneidUrl,
    ministryUrl,
    people,

    /** Somebody who has not signed in. */
    visitor: () => new Session(url),

    async signIn({ email, password }: Credentials): Promise<Session> {
      const session = new Session(url)
      const { status, body } = await session.post('/api/v1/identity/sessions', { email, password })
      if (status !== 201) throw new Error(`sign-in answered ${status}: ${JSON.stringify(body)}`)
      return session
    },

    events: (type: string, subject: string) =>
      json<CloudEvent[]>(fetch(`${controlUrl}/events?type=${type}&subject=${subject}`)),

    /** The first published event of this type about this subject, as soon as there is one. */
    async event(type: string, subject: string): Promise<CloudEvent> {
      const [first] = await eventually(
        () => this.events(type, subject),
        (all) => all.length > 0,
        `${type} about ${subject}`,
      )
      return first as CloudEvent
    },

    /** The first mail to this address whose text matches, as soon as there is one. */
    async mail(to: string, wanted: RegExp): Promise<Mail> {
      const matching = async () =>
        (await json<Mail[]>(fetch(`${controlUrl}/mails?to=${encodeURIComponent(to)}`))).filter(
          ({ subject, text }) => wanted.test(subject) || wanted.test(text),
        )
      const [first] = await eventually(matching, (all) => all.length > 0, `a mail to ${to} matching ${wanted}`)
      return first as Mail
    },

    /**
     * Resolves when the portal is quiet: no function runs, no record of a table's stream waits to be read, no message
     * waits in a queue or is being worked on. What followed from earlier acts has then happened, so what is not there
     * now will not come by itself, and "exactly once" or "nothing" can be asserted.
     * Not waited for: what a later time brings (schedules, a failed message that is out of sight until its next try),
     * and what a bank or an agency has yet to send: await those by what they bring about, then ask this.
     * @throws with what is still under way when it does not come to rest
     */
    async quiet(within?: number): Promise<void> {
      const ask = () => json<{ quiet: boolean; underway: string[] }>(fetch(`${controlUrl}/quiet`))
      await eventually(ask, ({ quiet }) => quiet, 'a quiet portal', within)
    },

    /** Moves the portal's clock on, by an ISO 8601 duration. */
    advance: (duration: string) =>
      fetch(`${controlUrl}/clock`, { method: 'POST', body: JSON.stringify({ advance: duration }) }),

    /** Moves the portal's clock on to a moment that is yet to come, whatever the calendar makes of the days between. */
    async advanceTo(moment: Date | string): Promise<void> {
      const ahead = Math.max(0, new Date(moment).getTime() - (await this.now()).getTime())
      await fetch(`${controlUrl}/clock`, { method: 'POST', body: JSON.stringify({ advance: ahead }) })
    },

    queues: () => json<Record<string, unknown>>(fetch(`${controlUrl}/queues`)),

    /** What waits in a queue, left where it is. */
    waiting: (queue: string) => json<Waiting[]>(fetch(`${controlUrl}/queues/${queue}/messages`)),

    /** The secrets that a partner's webhooks are signed with. */
    secretsOf: async (partner: string): Promise<string[]> =>
      (await json<{ webhookSecrets: string[] }>(fetch(`${controlUrl}/partners/${partner}/secrets`))).webhookSecrets,

    /** Gives a partner and the portal other secrets to share; functions follow within five minutes. */
    share: (partner: string, secrets: object) =>
      fetch(`${controlUrl}/partners/${partner}/secrets`, { method: 'PUT', body: JSON.stringify(secrets) }),

    shared: (partner: string) => json<Record<string, unknown>>(fetch(`${controlUrl}/partners/${partner}/secrets`)),

    /** The user pool as an attacker finds it. */
    accounts: () => json<Accounts>(fetch(`${controlUrl}/accounts`)),

    /** Puts an item into a table as it is. */
    put: (table: string, item: object) =>
      fetch(`${controlUrl}/tables/${table}/items`, { method: 'POST', body: JSON.stringify(item) }),

    /** All that a table holds. */
    items: (table: string) => json<Record<string, unknown>[]>(fetch(`${controlUrl}/tables/${table}/items`)),

    /** The portal's time. */
    now: async () => new Date((await json<{ now: string }>(fetch(`${controlUrl}/clock`))).now),

    send: (queue: string, body: string) => fetch(`${controlUrl}/queues/${queue}/messages`, { method: 'POST', body }),
  }
}

export type Portal = ReturnType<typeof portalAt>

/** The portal that was started for this run. */
export const portal = portalAt(JSON.parse(process.env.RUNNING_PORTAL ?? '{}') as ReadyPortal)
