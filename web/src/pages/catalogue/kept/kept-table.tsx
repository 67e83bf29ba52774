import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Table, Tag, useFormat, useText } from '../../../design/index.ts'
import type { Kept } from '../types.ts'
import { useAgencyName } from '../use-agency-name.ts'

export function KeptTable({ kept }: { kept: Kept[] }) {
  const { t } = useLingui()
  const text = useText()
  const { date } = useFormat()
  const agencyName = useAgencyName()
  return (
    <Table
      caption={t`Thủ tục và bản đang có hiệu lực`}
      captionHidden
      rows={kept}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'name',
          header: t`Thủ tục`,
          cell: ({ slug, name, status }) => (
            <>
              <Link href={`/catalogue/procedures/${slug}`}>{text(name)}</Link>{' '}
              {status === 'abolished' && (
                <Tag tone="neutral">
                  <Trans>Đã bãi bỏ</Trans>
                </Tag>
              )}
            </>
          ),
          rowHeader: true,
        },
        { key: 'keeper', header: t`Cơ quan quản lý`, cell: ({ keeper }) => agencyName(keeper) },
        { key: 'version', header: t`Bản`, cell: ({ version }) => version },
        { key: 'validFrom', header: t`Có hiệu lực từ`, cell: ({ validFrom }) => date(validFrom) },
      ]}
    />
  )
}
