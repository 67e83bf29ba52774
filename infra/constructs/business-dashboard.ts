import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { errorsOf, graph, heading } from './dashboard-parts.ts'
import { awsSearch, portalMetric, portalSearch } from './portal-metric.ts'
import { runbookUrl } from './runbook.ts'

const highest = { statistic: 'Maximum' }

/** One page for whoever answers for the portal: do dossiers move, does money fit, is anything waiting. */
export class BusinessDashboard extends Construct {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    const one = (fn: string, name: string, more = {}) => portalMetric(stage, fn, name, more)
    const link = (title: string, name: string) => `[${title}](${runbookUrl(stage, name)})`
    new Dashboard(this, 'page', {
      dashboardName: `portal-${stage.name}-business`,
      widgets: [
        [
          heading(
            `# Portal, ${stage.name}: the business\n${link('Runbooks', 'README')} · ${link('a request', 'find-a-request')}`,
          ),
        ],
        [
          graph('Dossiers: steps taken', portalSearch(stage, 'DossierStep', { by: 'publicService,step' })),
          graph(
            'Dossiers: past the time of their step',
            ...['reception', 'decision', 'withdrawal'].map((step) =>
              one('dossiers-gauges', 'StuckDossiers', { dimensions: { step }, ...highest, minutes: 15, label: step }),
            ),
          ),
        ],
        [
          graph('Dossiers: fallen overdue, by agency', portalSearch(stage, 'DossierOverdue', { by: 'agency' })),
          graph(
            'Other agencies: not answered yet, and trouble',
            portalSearch(stage, 'ConsultationsWaiting', { by: 'partner', ...highest }),
            portalSearch(stage, 'AgencyTrouble', { by: 'partner' }),
          ),
        ],
        [
          graph(
            'Money that waits for a person',
            one('payments-gauges', 'UnmatchedPayments', { ...highest, label: 'unmatched' }),
            one('payments-gauges', 'RefundsDue', { ...highest, label: 'refunds due' }),
            one('payments-gauges', 'AttemptsForgotten', { ...highest, label: 'attempts not asked about' }),
          ),
          graph('What banks told', portalSearch(stage, 'PaymentNotice', { by: 'outcome' })),
        ],
        [
          graph(
            'From payment to settled, milliseconds',
            one('payments-worker', 'SettleLag', { statistic: 'p50', label: 'p50' }),
            one('payments-worker', 'SettleLag', { statistic: 'p95', label: 'p95' }),
          ),
          graph('Banks that do not answer', portalSearch(stage, 'BankSilent', { by: 'bank' })),
        ],
        [
          graph(
            'Queues: oldest message, seconds',
            awsSearch(stage, 'AWS/SQS,QueueName', 'ApproximateAgeOfOldestMessage', 'Maximum'),
          ),
          graph(
            'Streams: iterator age, milliseconds',
            awsSearch(stage, 'AWS/Lambda,FunctionName', 'IteratorAge', 'Maximum'),
          ),
        ],
        [
          graph('Notices sent', one('notifications-worker', 'NoticeSent')),
          graph(
            'Signing in',
            one('identity-citizens', 'SignedIn', { label: 'by e-mail' }),
            one('identity-vneid', 'SignedIn', { label: 'by VNeID' }),
            one('identity-citizens', 'Refused', { dimensions: { refusal: 'sign-in-failed' }, label: 'failed' }),
          ),
        ],
        [
          graph('From outside: steps that failed', one('probe-visitor', 'ProbeFailed', highest)),
          graph(
            'From outside: milliseconds',
            portalSearch(stage, 'ProbeLatency', { by: 'step', statistic: 'Average' }),
          ),
        ],
        [
          errorsOf(stage, [
            'dossiers-gauges',
            'dossiers-deadlines',
            'payments-worker',
            'payments-sweeper',
            'exchange-sweeper',
          ]),
        ],
      ],
    })
  }
}
