import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { errorsOf, graph, heading } from './dashboard-parts.ts'
import type { Ground } from './ground.ts'
import type { PortalFunction } from './portal-function.ts'
import { portalMetric, portalSearch } from './portal-metric.ts'
import { runbookUrl } from './runbook.ts'

type Props = { ground: Ground; slug: string; fn: PortalFunction; name: string }

/** One page for one public service: what moves, what stands still, how its function fares. */
export class ServiceDashboard extends Construct {
  constructor(scope: Construct, id: string, { ground: { stage }, slug, fn, name }: Props) {
    super(scope, id)
    const p95 = { statistic: 'p95', label: 'p95' }
    new Dashboard(this, 'page', {
      dashboardName: `portal-${stage.name}-${slug}`,
      widgets: [
        [
          heading(
            `# ${slug}\n[Runbooks](${runbookUrl(stage, 'README')}) · [a request](${runbookUrl(stage, 'find-a-request')})`,
          ),
        ],
        [
          graph('Dossiers: steps taken', portalSearch(stage, 'DossierStep', { by: 'publicService,step', where: slug })),
          graph(
            'Dossiers: past the time of their step',
            portalMetric(stage, 'dossiers-gauges', 'StuckDossiersOfService', {
              dimensions: { publicService: slug },
              statistic: 'Maximum',
              minutes: 15,
            }),
          ),
        ],
        [
          graph('Requests and errors', fn.metricInvocations(), fn.metricErrors(), fn.metricThrottles()),
          graph(
            'Duration, milliseconds',
            fn.metricDuration({ statistic: 'p50', label: 'p50' }),
            fn.metricDuration(p95),
          ),
        ],
        [
          graph('Refusals by reason', portalSearch(stage, 'Refused', { by: 'refusal', where: name })),
          graph('Faults (500)', portalMetric(stage, name, 'Fault')),
        ],
        [errorsOf(stage, [name])],
      ],
    })
  }
}
