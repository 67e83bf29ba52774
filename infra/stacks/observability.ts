import { Duration } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, MathExpression, TextWidget } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { Alarms } from '../constructs/alarms.ts'
import type { Stage } from '../stage.ts'
import { PortalStack } from './portal-stack.ts'

/** Where alarms ring, and one page that shows the portal. Its graphs search by name: a new service appears by itself. */
export class ObservabilityStack extends PortalStack {
  readonly alarms: Alarms

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'observability', stage, 'Portal: alarms and the dashboard')
    this.alarms = new Alarms(this, 'alarms', stage)
    const graph = (title: string, schema: string, metric: string, statistic: string): GraphWidget => {
      const search = `SEARCH('{${schema}} MetricName="${metric}" portal-${stage.name}', '${statistic}', 300)`
      const left = [
        new MathExpression({ expression: search, label: '', usingMetrics: {}, period: Duration.minutes(5) }),
      ]
      return new GraphWidget({ title, left, width: 12, height: 6 })
    }
    new Dashboard(this, 'dashboard', {
      dashboardName: `portal-${stage.name}`,
      widgets: [
        [new TextWidget({ markdown: `# Portal, ${stage.name}`, width: 24, height: 1 })],
        [
          graph('Functions: errors', 'AWS/Lambda,FunctionName', 'Errors', 'Sum'),
          graph('Functions: duration, 95 %', 'AWS/Lambda,FunctionName', 'Duration', 'p95'),
        ],
        [
          graph('Functions: at the same time', 'AWS/Lambda,FunctionName', 'ConcurrentExecutions', 'Maximum'),
          graph('Functions: throttled', 'AWS/Lambda,FunctionName', 'Throttles', 'Sum'),
        ],
        [
          graph('Queues: waiting', 'AWS/SQS,QueueName', 'ApproximateNumberOfMessagesVisible', 'Maximum'),
          graph('Queues: oldest, seconds', 'AWS/SQS,QueueName', 'ApproximateAgeOfOldestMessage', 'Maximum'),
        ],
        [
          graph('Tables: throttled', 'AWS/DynamoDB,TableName', 'ThrottledRequests', 'Sum'),
          graph('Streams: behind, ms', 'AWS/Lambda,FunctionName', 'IteratorAge', 'Maximum'),
        ],
      ],
    })
  }
}
