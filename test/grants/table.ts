import type { GrantsReport } from '../../infra/local/gate/iam/report.ts'

/** ARNs without what is the same in all of them. */
const short = (arn: string) => arn.replace(/^arn:aws:[\w-]+:[\w-]*:\d*:/, '').replaceAll('portal-laptop-', '')

/** For people: what was refused first, then what is idle, then what was needed. */
export function grantsTable({ grants, denied }: GrantsReport): string {
  const lines = (title: string, rows: string[][]) => [
    `${title}: ${rows.length}`,
    ...rows.map((row) => `  ${row.join('  ')}`),
    '',
  ]
  const of = (use: GrantsReport['grants'][number]['use']) =>
    grants
      .filter((one) => one.use === use)
      .map(({ holder, action, resource }) => [short(holder), action, short(resource)])
  return [
    ...lines(
      'refused',
      denied.map(({ holder, message, times }) => [short(holder), `${times}×`, message]),
    ),
    ...lines('not needed', of('unused')),
    ...lines('needed, but another grant would have done', of('shared')),
    ...lines('needed', of('alone')),
  ].join('\n')
}
