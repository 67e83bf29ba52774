import { expect, test } from '@jest/globals'
import { dossierReceived } from '../../events/dossier-received.v1.ts'
import { portal } from '../../test/portal.ts'

test.each([
  ['of today is told', 0, 1],
  ['of three years ago, published again, is told to nobody: whether it was told is forgotten by then', 3 * 365, 0],
])('an event %s', async (_, days, times) => {
  const ownerId = `told-${days}`
  const { type, source, example } = dossierReceived
  const time = new Date((await portal.now()).getTime() - days * 86_400_000).toISOString()
  const data = { ...example, ownerId }
  const subject = example.dossierId
  const event = { specversion: '1.0', datacontenttype: 'application/json', id: `${subject}.${days}`, source, type }
  await portal.send('notifications', JSON.stringify({ ...event, subject, time, data }))
  await portal.quiet()
  const notices = (await portal.items('notifications')).filter(
    ({ pk, sk }) => pk === `P#${ownerId}` && String(sk).startsWith('N#'),
  )
  expect(notices).toHaveLength(times)
})
