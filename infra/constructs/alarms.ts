import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { grantSealing, portalKey } from './key.ts'
import { runbookUrl } from './runbook.ts'

type Ring = {
  metric: IMetric
  from: number
  periods?: number
  meaning: string
  /** File below docs/runbooks, without its ending: what to do. */
  runbook: string
  /** Silence is as bad as a high value: what counts has stopped. */
  silenceRings?: true
}

/** The one place where alarms ring; every construct brings its own alarms here. */
export class Alarms extends Construct {
  private readonly action: SnsAction
  private readonly stage: Stage

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    this.stage = stage
    const key = portalKey(this, 'key', stage, 'Messages of alarms')
    grantSealing(key, new ServicePrincipal('cloudwatch.amazonaws.com'))
    const topic = new Topic(this, 'topic', { displayName: 'Portal alarms', masterKey: key, enforceSSL: true })
    for (const address of stage.mail.alarms) topic.addSubscription(new EmailSubscription(address))
    this.action = new SnsAction(topic)
  }

  /** Rings when the metric reaches `from`; `meaning` says what is wrong, the runbook what to do. */
  ring(scope: Construct, id: string, ring: Ring): void {
    const { metric, from, periods = 1, meaning, runbook, silenceRings } = ring
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceRings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${meaning} ${runbookUrl(this.stage, runbook)}`,
    })
    alarm.addAlarmAction(this.action)
  }
}
