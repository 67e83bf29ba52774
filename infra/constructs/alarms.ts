import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { portalKey } from './key.ts'

type Ring = { metric: IMetric; from: number; periods?: number; meaning: string }

/** The one place where alarms ring; every construct brings its own alarms here. */
export class Alarms extends Construct {
  private readonly action: SnsAction

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    const key = portalKey(this, 'key', stage, 'Messages of alarms')
    key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'))
    const topic = new Topic(this, 'topic', { displayName: 'Portal alarms', masterKey: key, enforceSSL: true })
    for (const address of stage.mail.alarms) topic.addSubscription(new EmailSubscription(address))
    this.action = new SnsAction(topic)
  }

  /** Rings when the metric reaches `from`; `meaning` says what is wrong and what to do first. */
  ring(scope: Construct, id: string, { metric, from, periods = 1, meaning }: Ring): void {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: meaning,
    })
    alarm.addAlarmAction(this.action)
  }
}
