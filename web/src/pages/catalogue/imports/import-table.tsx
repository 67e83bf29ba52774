import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Table, Tag, useFormat } from '../../../design/index.ts'
import { useAgencyName } from '../use-agency-name.ts'
import type { ImportRow } from './types.ts'
import { stateWords } from './words.ts'

export function ImportTable({ imports }: { imports: readonly ImportRow[] }) {
  const { t, i18n } = useLingui()
  const { dateTime, number } = useFormat()
  const agencyName = useAgencyName()
  return (
    <Table
      caption={t`Các lần nhập, mới nhất trước`}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          header: t`Tệp`,
          cell: ({ id, file }) => (
            <Link className="import-field" href={`/catalogue/imports/${id}`}>
              {file}
            </Link>
          ),
          rowHeader: true,
        },
        {
          key: 'state',
          header: t`Tình trạng`,
          cell: ({ state }) => <Tag tone={stateWords[state].tone}>{i18n._(stateWords[state].name)}</Tag>,
        },
        {
          key: 'rows',
          header: t`Số dòng`,
          cell: ({ counts }) => (counts ? number(counts.rows) : <Trans>Chưa biết</Trans>),
        },
        { key: 'agency', header: t`Cơ quan nhập`, cell: ({ agency }) => (agency ? agencyName(agency) : '') },
        { key: 'at', header: t`Lúc`, cell: ({ createdAt }) => dateTime(createdAt) },
      ]}
    />
  )
}
