import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { environment, granted } from '../config.ts'

const config = environment({ MAIL_SENDER: granted })
const ses = new SESv2Client({})

type Mail = { to: string; subject: string; text: string; html: string }

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })

/** Hands one mail to SES; accepted when this returns, not yet delivered. */
export async function sendMail({ to, subject, text, html }: Mail): Promise<void> {
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: config.MAIL_SENDER,
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } } },
    }),
  )
}
