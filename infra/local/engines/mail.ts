import type { Server } from 'node:http'
import startSes from 'aws-ses-v2-local'
import { freePort, loopback } from './port.ts'

export type Mail = { to: string[]; subject: string; text: string; at: string }

export type MailEngine = {
  /** The SES endpoint. */
  url: string
  /** Where a person reads the mails. */
  pageUrl: string
  send(mail: { from: string; to: string; subject: string; html: string }): Promise<void>
  sent(): Promise<Mail[]>
  stop(): Promise<void>
}

type StoredMail = { subject: string; body: { text?: string; html?: string }; destination: { to: string[] }; at: number }
type Starter = (options: { port: number; host: string }) => Promise<Server>

/** SES and its page, in this process. */
export async function startMail(preferredPort: number): Promise<MailEngine> {
  const port = await freePort(preferredPort)
  const starter = (startSes as unknown as { default?: Starter }).default ?? (startSes as unknown as Starter)
  const server = await starter({ port, host: loopback })
  const url = `http://${loopback}:${port}`
  // Whoever waits for a mail asks again and again: only what came since the second of the last one is fetched anew.
  let known: StoredMail[] = []
  let since = 0
  return {
    url,
    pageUrl: `http://localhost:${port}`,
    async send({ from, to, subject, html }) {
      const answer = await fetch(`${url}/v2/email/outbound-emails`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 laptop' },
        body: JSON.stringify({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: { Subject: { Data: subject }, Body: { Html: { Data: html }, Text: { Data: plain(html) } } },
          },
        }),
      })
      if (!answer.ok) throw new Error(`SES refused the mail: ${await answer.text()}`)
    },
    async sent() {
      const asked = since
      const { emails } = (await (await fetch(`${url}/store?since=${asked}`)).json()) as { emails: StoredMail[] }
      const all = [...known.filter(({ at }) => at < asked), ...emails]
      const newest = emails.at(-1)?.at ?? asked
      if (newest > since) [known, since] = [all, newest]
      return all.map(({ destination, subject, body, at }) => ({
        to: destination.to,
        subject,
        text: body.text ?? body.html ?? '',
        at: new Date(at * 1000).toISOString(),
      }))
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const plain = (html: string) => html.replaceAll(/<br\s*\/?>/g, '\n').replaceAll(/<[^>]+>/g, '')
