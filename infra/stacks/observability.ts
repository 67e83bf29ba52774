import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { Alarms } from '../constructs/alarms.ts'
import { BusinessDashboard } from '../constructs/business-dashboard.ts'
import { graph, heading } from '../constructs/dashboard-parts.ts'
import { awsSearch } from '../constructs/portal-metric.ts'
import type { Stage } from '../stage.ts'
import { PortalStack } from './portal-stack.ts'

/** Where alarms ring, a page for the business and one for the machinery. They search by name: a new service appears by itself. */
export class ObservabilityStack extends PortalStack {
  readonly alarms: Alarms

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'observability', stage, 'Portal: alarms and the dashboard')
    this.alarms = new Alarms(this, 'alarms', stage)
    new BusinessDashboard(this, 'business', stage)
    new Dashboard(this, 'dashboard', {
      dashboardName: `portal-${stage.name}`,
      widgets: [
        [heading(`# Portal, ${stage.name}: the machinery`)],
        [
          graph('Functions: errors', awsSearch(stage, 'AWS/Lambda,FunctionName', 'Errors', 'Sum')),
          graph('Functions: duration, 95 %', awsSearch(stage, 'AWS/Lambda,FunctionName', 'Duration', 'p95')),
        ],
        [
          graph(
            'Functions: at the same time',
            awsSearch(stage, 'AWS/Lambda,FunctionName', 'ConcurrentExecutions', 'Maximum'),
          ),
          graph('Functions: throttled', awsSearch(stage, 'AWS/Lambda,FunctionName', 'Throttles', 'Sum')),
        ],
        [
          graph(
            'Queues: waiting',
            awsSearch(stage, 'AWS/SQS,QueueName', 'ApproximateNumberOfMessagesVisible', 'Maximum'),
          ),
          graph(
            'Queues: oldest, seconds',
            awsSearch(stage, 'AWS/SQS,QueueName', 'ApproximateAgeOfOldestMessage', 'Maximum'),
          ),
        ],
        [
          graph('Tables: throttled', awsSearch(stage, 'AWS/DynamoDB,TableName', 'ThrottledRequests', 'Sum')),
          graph('Streams: behind, ms', awsSearch(stage, 'AWS/Lambda,FunctionName', 'IteratorAge', 'Maximum')),
        ],
      ],
    })
  }
}
