import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Table, Tag, useFormat, useText } from '../../../design/index.ts'
import { useProcedureName } from '../use-procedure-name.ts'
import type { EntryRow } from './types.ts'
import { topicNames } from './words.ts'

export function EntryTable({ rows }: { rows: readonly EntryRow[] }) {
  const { t, i18n } = useLingui()
  const text = useText()
  const { date, number } = useFormat()
  return (
    <Table
      caption={t`Câu hỏi, mới viết nhất trước`}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'question',
          header: t`Câu hỏi`,
          cell: ({ id, question, shown }) => (
            <>
              <Link href={`/catalogue/faq/${encodeURIComponent(id)}`}>{text(question)}</Link>{' '}
              {!shown && (
                <Tag tone="warning">
                  <Trans>Đã rút</Trans>
                </Tag>
              )}
            </>
          ),
          rowHeader: true,
        },
        { key: 'topic', header: t`Chủ đề`, cell: ({ topic }) => i18n._(topicNames[topic]) },
        { key: 'about', header: t`Thủ tục`, cell: ({ services }) => <About services={services} /> },
        {
          key: 'votes',
          header: t`Có ích / không`,
          cell: ({ helpful, unhelpful }) => `${number(helpful)} / ${number(unhelpful)}`,
        },
        {
          key: 'written',
          header: t`Viết ngày`,
          cell: ({ writtenAt }) => (writtenAt ? date(writtenAt) : <Trans>Khi cài đặt</Trans>),
        },
      ]}
    />
  )
}

function About({ services }: Pick<EntryRow, 'services'>) {
  const nameOf = useProcedureName()
  const [first, ...others] = services
  if (first === undefined) return <Trans>Toàn Cổng</Trans>
  if (others.length === 0) return nameOf(first)
  return (
    <Trans>
      {nameOf(first)} và {others.length} thủ tục khác
    </Trans>
  )
}
