import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { decide, grantId, without } from '../../infra/local/gate/iam/evaluate.ts'
import { policiesFor } from '../../infra/local/gate/iam/permissions.ts'
import type { GrantsReport, ReportedGrant } from '../../infra/local/gate/iam/report.ts'
import { portal } from '../portal.ts'
import { reviewed } from './reviewed.ts'
import { grantsTable } from './table.ts'

const report = (await (await fetch(`${portal.controlUrl}/grants`)).json()) as GrantsReport
mkdirSync('build', { recursive: true })
writeFileSync('build/grants.txt', grantsTable(report))

const reasonFor = ({ holder, action, resource }: ReportedGrant) =>
  reviewed.find(
    (one) => one.action.test(action) && (one.holder?.test(holder) ?? true) && (one.resource?.test(resource) ?? true),
  )

/**
 * The functions of all services run one engine: what one of them needed, each may need. A service without fees never
 * makes an obligation, one without papers never asks for them.
 */
const ofEngine = (holder: string) => holder.replace(/\bservice-[a-z0-9-]+?(?=-opening$|$)/, 'service-*')
/** Each service that another's result opens has a queue of its own for it. */
const ofOpenings = (resource: string) => resource.replace(/services-.*openingsdeadletters.*$/, 'openings-dead-letters')
const sameGrant = (one: ReportedGrant, { holder, action, resource }: ReportedGrant) =>
  one.action === action &&
  ofOpenings(one.resource) === ofOpenings(resource) &&
  ofEngine(one.holder) === ofEngine(holder)
const neededByAnother = (grant: ReportedGrant) =>
  ofEngine(grant.holder) !== grant.holder && report.grants.some((one) => one.use === 'alone' && sameGrant(one, grant))

const told = ({ holder, action, resource }: ReportedGrant) => `${holder}: ${action} on ${resource}`
const whenAllRan = process.env.EVERYTHING_RUNS ? test : test.skip

describe('what every function may do, after all journeys', () => {
  test('nothing was refused to a function', () => {
    expect(report.denied.map(({ message }) => message)).toEqual([])
  })

  whenAllRan('each grant was needed by a journey, or is known to be needed in the cloud only', () => {
    const idle = report.grants
      .filter(({ use }) => use === 'unused')
      .filter((grant) => !reasonFor(grant) && !neededByAnother(grant))
    expect(idle.map(told)).toEqual([])
  })

  whenAllRan('no grant only repeats another', () => {
    expect(report.grants.filter(({ use }) => use === 'shared').map(told)).toEqual([])
  })

  test('no reason is kept for a grant that is gone', () => {
    expect(reviewed.filter((one) => !report.grants.some((grant) => reasonFor(grant) === one))).toEqual([])
  })

  test('whichever is taken away, what only it allowed is refused', () => {
    const ofResource = new Map(report.ofResource)
    const lone = report.used.filter(({ by }) => by.length === 1)
    expect(lone.length).toBeGreaterThan(0)
    for (const { holder, ask, by } of lone) {
      const [grant = { action: '', resource: '' }] = by
      const { caller, identity } = report.holders.find(({ name }) => name === holder) ?? {
        caller: { service: holder },
        identity: [],
      }
      const poorer = new Map([...ofResource].map(([arn, statements]) => [arn, without(statements, grant)]))
      const kept = decide(ask, caller, policiesFor(ask, identity, ofResource))
      const after = decide(
        ask,
        caller,
        policiesFor(ask, without(identity, grant), 'service' in caller ? poorer : ofResource),
      )
      expect({ holder, grant: grantId(grant), before: kept.allowed, after: after.allowed }).toEqual({
        holder,
        grant: grantId(grant),
        before: true,
        after: false,
      })
    }
  })
})
