import { Trans, useLingui } from '@lingui/react/macro'
import { today } from '../../../api/today.ts'
import { Table, Tag, useFormat } from '../../../design/index.ts'
import type { Version } from '../types.ts'

/** The published versions, latest first, with the days on which each holds. */
export function Versions({ versions }: { versions: Version[] }) {
  const { t } = useLingui()
  const { date, dateTime } = useFormat()
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Các bản đã công bố</Trans>
      </h2>
      <Table
        caption={t`Các bản đã công bố, mới nhất trước`}
        captionHidden
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            header: t`Bản`,
            cell: (one) => (
              <>
                {one.version} <Standing version={one} />
              </>
            ),
            rowHeader: true,
          },
          { key: 'from', header: t`Có hiệu lực từ`, cell: ({ validFrom }) => date(validFrom) },
          {
            key: 'to',
            header: t`Hết hiệu lực từ`,
            cell: ({ validTo }) => (validTo ? date(validTo) : <Trans>Khi có bản sau</Trans>),
          },
          { key: 'published', header: t`Công bố lúc`, cell: ({ publishedAt }) => dateTime(publishedAt) },
        ]}
      />
    </section>
  )
}

function Standing({ version: { inForce, status, validFrom } }: { version: Version }) {
  if (status === 'abolished')
    return (
      <Tag tone="neutral">
        <Trans>Bãi bỏ</Trans>
      </Tag>
    )
  if (inForce)
    return (
      <Tag tone="success">
        <Trans>Đang có hiệu lực</Trans>
      </Tag>
    )
  return validFrom > today() ? (
    <Tag tone="info">
      <Trans>Sắp có hiệu lực</Trans>
    </Tag>
  ) : null
}
