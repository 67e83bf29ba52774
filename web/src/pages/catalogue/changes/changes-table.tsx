import { useLingui } from '@lingui/react/macro'
import { Link, Table, useFormat, useText } from '../../../design/index.ts'
import type { ChangeRow } from '../types.ts'
import { useAgencyName } from '../use-agency-name.ts'
import { ChangeTag } from './change-tag.tsx'

const latestFirst = (changes: readonly ChangeRow[]) =>
  changes.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))

export function ChangesTable({ changes }: { changes: readonly ChangeRow[] }) {
  const { t } = useLingui()
  const text = useText()
  const { dateTime } = useFormat()
  const agencyName = useAgencyName()
  return (
    <Table
      caption={t`Thay đổi, mới nhất trước`}
      captionHidden
      rows={latestFirst(changes)}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'name',
          header: t`Thủ tục`,
          cell: ({ slug, name }) => <Link href={`/catalogue/changes/${slug}`}>{text(name) || name.vi || slug}</Link>,
          rowHeader: true,
        },
        { key: 'state', header: t`Tình trạng`, cell: ({ state }) => <ChangeTag state={state} /> },
        { key: 'keeper', header: t`Cơ quan quản lý`, cell: ({ keeper }) => agencyName(keeper) },
        { key: 'updatedAt', header: t`Cập nhật lần cuối`, cell: ({ updatedAt }) => dateTime(updatedAt) },
      ]}
    />
  )
}
