import { afterEach, expect, test } from '@jest/globals'
import { act, received } from '../desk.ts'
import { eventually } from '../eventually.ts'
import { renewal } from '../filing.ts'
import { portal } from '../portal.ts'
import { behind, rows } from './world.ts'

const door = behind(portal)
afterEach(() => door.noFaults())

/** Neither agency ever answers, so that the test is what answers. */
const silent = { ...renewal, currentLicenceNumber: '220185001905', healthCertificateNumber: 'KSK-2026-0905' }
const acting = /dynamodb.TransactWriteItems .*dossiers P#/

/** Where a function writes an act, as it is known once one was written. */
async function siteOf(name: string): Promise<string> {
  const calls = await door.calls(name)
  return calls.map(({ site }) => site).find((site) => acting.test(site)) as string
}

async function letAgenciesConclude(id: string): Promise<void> {
  const heads = (await door.items('dossiers')).filter(rows.heads)
  const head = heads.find(({ sk }) => String(sk).endsWith(id))
  await door.put('dossiers', { ...head, consultations: 'concluded' })
}

test('the last answer of an agency takes nobody’s act away, whenever it comes', async () => {
  await door.faults({})
  const { officer, dossier } = await received(portal, silent)
  const stop = () => act(officer, dossier, 'stop', { reason: 'authority-order' })
  const site = await siteOf('dossiers-officers')

  await door.faults({ waitAt: [site] })
  const stopped = stop()
  const waits = async () => (await door.calls('dossiers-officers')).filter((call) => call.site === site)
  await eventually(waits, (calls) => calls.length === 1, 'the act to be about to be written')
  await letAgenciesConclude(dossier.id)
  await door.noFaults()

  expect(await stopped).toMatchObject({ status: 200, body: { state: 'STOPPED', consultations: 'concluded' } })
  expect((await stop()).body.code).toBe('revision-stale')
})
