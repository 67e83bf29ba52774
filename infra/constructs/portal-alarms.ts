import { Construct } from 'constructs'
import type { Ground } from './ground.ts'
import { portalMetric } from './portal-metric.ts'

const highest = { statistic: 'Maximum' }

/** Alarms on what the functions count: nothing has failed, and yet somebody has to look. */
export class PortalAlarms extends Construct {
  constructor(scope: Construct, id: string, { stage, alarms }: Ground) {
    super(scope, id)
    const { watch, banks, agencies, issuers } = stage
    const metric = (fn: string, name: string, more = {}) => portalMetric(stage, fn, name, more)
    for (const step of ['reception', 'decision', 'withdrawal'])
      alarms.ring(this, `stuck-${step}`, {
        metric: metric('dossiers-gauges', 'StuckDossiers', { dimensions: { step }, ...highest, minutes: 15 }),
        from: watch.stuckDossiers,
        periods: 2,
        runbook: 'stuck-dossiers',
        silenceRings: true,
        meaning: `${watch.stuckDossiers} dossiers or more are past the time of the step ${step}, or nobody counts them.`,
      })
    alarms.ring(this, 'unmatched', {
      metric: metric('payments-gauges', 'UnmatchedPayments', { ...highest, minutes: 15 }),
      from: 1,
      periods: 2,
      runbook: 'unmatched-payments',
      silenceRings: true,
      meaning: 'Money came that fits no open obligation and waits for a person, or nobody counts it.',
    })
    alarms.ring(this, 'refunds', {
      metric: metric('payments-gauges', 'RefundsDue', { ...highest, minutes: 15 }),
      from: 1,
      periods: 2,
      runbook: 'refunds-due',
      meaning: 'A dossier ended without a decision, or a bill had been paid elsewhere: what was paid is due back.',
    })
    alarms.ring(this, 'forgotten', {
      metric: metric('payments-gauges', 'AttemptsForgotten', highest),
      from: 1,
      periods: 3,
      runbook: 'sweepers',
      meaning: 'Attempts to pay wait longer than the sweeper should let them: people see "waiting for the bank".',
    })
    alarms.ring(this, 'files', {
      metric: metric('papers-worker', 'FileMissing'),
      from: 1,
      runbook: 'missing-file',
      meaning: 'A dossier was handed in and one of its files is not in the bucket.',
    })
    alarms.ring(this, 'sign-ins', {
      metric: metric('identity-citizens', 'Refused', { dimensions: { refusal: 'sign-in-failed' } }),
      from: watch.failedSignIns,
      runbook: 'sign-ins-failing',
      meaning: 'Far more people than usual give a wrong password.',
    })
    for (const { id: bank } of banks)
      alarms.ring(this, `bank-${bank}`, {
        metric: metric('payments-sweeper', 'BankSilent', { dimensions: { bank }, minutes: 15 }),
        from: 5,
        periods: 2,
        runbook: 'partner-silent',
        meaning: `The bank ${bank} does not answer our questions about payments.`,
      })
    for (const { id: partner } of agencies)
      alarms.ring(this, `agency-${partner}`, {
        metric: metric('exchange-asker', 'AgencyTrouble', { dimensions: { partner }, minutes: 15 }),
        from: 5,
        periods: 2,
        runbook: 'partner-silent',
        meaning: `The agency ${partner} cannot be asked: dossiers wait for its opinion.`,
      })
    for (const { id: issuer } of issuers)
      alarms.ring(this, `issuer-${issuer}`, {
        metric: metric('bills-confirmer', 'IssuerTrouble', { dimensions: { issuer }, minutes: 15 }),
        from: 5,
        periods: 2,
        runbook: 'partner-silent',
        meaning: `The issuer ${issuer} cannot be told of what was paid: it is told again by itself.`,
      })
    alarms.ring(this, 'unconfirmed', {
      metric: metric('bills-gauges', 'BillsUnconfirmed', { ...highest, minutes: 15 }),
      from: 1,
      periods: 2,
      runbook: 'unconfirmed-bills',
      silenceRings: true,
      meaning: 'A bill was paid over a day ago and its issuer does not know of it, or nobody counts.',
    })
    alarms.ring(this, 'probe', {
      metric: metric('probe-visitor', 'ProbeFailed', highest),
      from: 1,
      periods: 2,
      runbook: 'probe',
      silenceRings: true,
      meaning: 'A visitor from outside does not get what a visitor needs, or the visitor does not come any more.',
    })
  }
}
