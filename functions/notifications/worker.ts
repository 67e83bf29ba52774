import { accountById } from '../../shared/aws/cognito.ts'
import { sendMail } from '../../shared/aws/mail.ts'
import { environment, granted } from '../../shared/config.ts'
import { count } from '../../shared/log.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { keepNotice, markMailed } from './inbox.ts'
import { letterOf } from './letter.ts'
import { isOver, noticeOf } from './notice.ts'
import { toldEvents } from './told.ts'

const config = environment({ USER_POOL_ID: granted, PORTAL_URL: granted })

const told = oneOf(...toldEvents)

// A crash after sending and before marking costs one mail too many; the other order would cost a mail never sent. Two
// deliveries at once cost none: one of them comes again later.
export const handler = worker(told, async ({ message, now, log }) => {
  const { ownerId } = message.data
  const notice = noticeOf(message)
  if (isOver(notice, now)) return log.info('too old to be told', { eventId: message.id })
  if ((await keepNotice(ownerId, notice, now)) === 'mailed') return
  const owner = await accountById(config.USER_POOL_ID, ownerId)
  if (!owner?.email) {
    log.warn('the owner has no account any more: no mail', { eventId: message.id })
    return count('MailWithoutRecipient')
  }
  await sendMail({ to: owner.email, ...letterOf(notice, owner.name ?? '', config.PORTAL_URL) })
  await markMailed(ownerId, notice.id, now)
  count('NoticeSent')
})
