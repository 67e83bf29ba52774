import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eventually } from '../eventually.ts'
import { file } from '../filing.ts'
import { type Portal, portalAt } from '../portal.ts'
import { type RunningPortal, startPortal } from '../start-portal.ts'
import { assemblyWithout } from './assembly-without.ts'

let running: RunningPortal
let portal: Portal

// One portal for all of them, each in a function of its own: a start costs seconds.
beforeAll(async () => {
  const assembly = await assemblyWithout([
    { role: 'paymentscitizensrole', action: 'kms:Decrypt' },
    { role: 'receiptsworkerrole', action: 'kms:Sign' },
    { role: 'notificationsworkerrole', action: 'sqs:DeleteMessage' },
    { role: 'exchangesweeprole', action: 'lambda:InvokeFunction' },
    { calls: 'receiptscitizens' },
  ])
  running = await startPortal(process.cwd(), ['--assembly', assembly])
  portal = portalAt(running.ready)
})

afterAll(async () => {
  await running?.stop()
})

const log = () => readFileSync(running.ready.logFile, 'utf8')
const refused = (functionName: string, action: string) => (text: string) =>
  text.split('\n').some((line) => line.includes(`/${functionName} is not authorized to perform: ${action} on`))
const isRefused = (functionName: string, action: string) =>
  eventually(async () => log(), refused(functionName, action), `a refusal of ${action} to ${functionName}`)

test('without the key of a table nothing in it can be read', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const { obligationIds } = await file(citizen)
  const attempt = { bank: 'sandbox-bank', method: 'redirect' }
  const { status } = await citizen.post(`/api/v1/payments/obligations/${obligationIds[0]}/attempts`, attempt)
  expect(status).toBe(500)
  await isRefused('portal-laptop-payments-citizens', 'kms:Decrypt')
})

test('without the right to sign there is no receipt', async () => {
  await isRefused('portal-laptop-receipts-worker', 'kms:Sign')
})

test('a queue that a function may not empty is not fed to it', () => {
  expect(refused('portal-laptop-notifications-worker', 'sqs:DeleteMessage')(log())).toBe(true)
  expect(log()).toContain('feeds | portal-laptop-notifications-worker is not fed: User:')
})

test('a schedule without leave to call does not call', () => {
  expect(log()).toMatch(/feeds \| .*exchangesweep.* is not fed: .*lambda:InvokeFunction/)
})

test('a gateway that may not call a function answers with a fault', async () => {
  const { status } = await portal.visitor().get('/api/v1/receipt-keys')
  expect(status).toBe(500)
})

test('the control address tells what was refused, to whom', async () => {
  const { denied } = (await (await fetch(`${running.ready.controlUrl}/grants`)).json()) as {
    denied: { holder: string; ask: { action: string } }[]
  }
  expect(new Set(denied.map(({ holder, ask }) => `${holder} ${ask.action}`))).toEqual(
    new Set([
      'portal-laptop-payments-citizens kms:Decrypt',
      'portal-laptop-receipts-worker kms:Sign',
      'portal-laptop-notifications-worker sqs:DeleteMessage',
      expect.stringMatching(/exchangesweeprole\w+ lambda:InvokeFunction/),
      'apigateway.amazonaws.com lambda:InvokeFunction',
    ]),
  )
})
