import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../../api/problem.ts'
import { Link, Loading, Notice, Page, ProblemPanel, SummaryList, useFormat, useText } from '../../../design/index.ts'
import { useParam } from '../../../params.ts'
import { useMe } from '../../../session/session.ts'
import { changeQuery } from '../queries.ts'
import { FaultLinks } from '../record/fault-links.tsx'
import { keptRecord } from '../record/kept-record.ts'
import { begun } from '../record/writing.ts'
import type { Change } from '../types.ts'
import { useAgencyName } from '../use-agency-name.ts'
import { Acts } from './acts.tsx'
import { ChangeTag } from './change-tag.tsx'
import { Comparison } from './comparison.tsx'

/** A change to a record: what it changes, where it stands, and what can be done with it. */
export default function ChangePage() {
  const { t } = useLingui()
  const text = useText()
  const slug = useParam('slug')
  const { data, error, refetch } = useQuery(changeQuery(slug))
  const name = data && (text(data.record.name) || data.record.name.vi || slug)
  return (
    <Page
      title={name ?? t`Thay đổi thủ tục`}
      kicker={t`Thay đổi thủ tục`}
      back={{ href: '/catalogue/changes', label: <Trans>Các thay đổi</Trans> }}
      wide
    >
      {error && leadsNowhere(error) && <Gone slug={slug} />}
      {error && !leadsNowhere(error) && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && !error && <Shown change={data} />}
    </Page>
  )
}

function Gone({ slug }: { slug: string }) {
  return (
    <Notice tone="info" title={<Trans>Thay đổi này không còn nữa</Trans>}>
      <p>
        <Trans>Thay đổi đã được công bố hoặc đã bị bỏ.</Trans>{' '}
        <Link href={`/catalogue/procedures/${slug}`}>
          <Trans>Xem thủ tục và lịch sử</Trans>
        </Link>
      </p>
    </Notice>
  )
}

function Shown({ change }: { change: Change }) {
  const { date, dateTime } = useFormat()
  const agencyName = useAgencyName()
  const { slug, state, keeper, updatedAt, base, record, reason } = change
  return (
    <>
      <SummaryList
        rows={[
          { key: 'state', label: <Trans>Tình trạng</Trans>, value: <ChangeTag state={state} /> },
          { key: 'keeper', label: <Trans>Cơ quan quản lý</Trans>, value: agencyName(keeper) },
          { key: 'updated', label: <Trans>Cập nhật lần cuối</Trans>, value: dateTime(updatedAt) },
          {
            key: 'base',
            label: <Trans>Thay cho</Trans>,
            value: base ? (
              <Link href={`/catalogue/procedures/${slug}`}>
                <Trans>
                  Bản {base.version}, có hiệu lực từ {date(base.validFrom)}
                </Trans>
              </Link>
            ) : (
              <Trans>Thủ tục mới, chưa có bản nào</Trans>
            ),
          },
          { key: 'from', label: <Trans>Có hiệu lực từ</Trans>, value: record.validFrom && date(record.validFrom) },
        ]}
      />
      {state === 'returned' && reason && (
        <Notice tone="warning" title={<Trans>Văn phòng Chính phủ trả lại</Trans>}>
          <p>{reason}</p>
        </Notice>
      )}
      <Unsaved change={change} />
      <Faults change={change} />
      <Comparison change={change} />
      <Acts key={change.revision} change={change} />
    </>
  )
}

/** What was typed and not saved is no part of what is compared or submitted. */
function Unsaved({ change }: { change: Change }) {
  const me = useMe()
  const { slug, may } = change
  if (!me || !may.write || !begun(change, keptRecord(slug, me.id)).isRestored) return null
  return (
    <Notice tone="warning" title={<Trans>Bạn còn nội dung chưa lưu</Trans>}>
      <p>
        <Link href={`/catalogue/changes/${slug}/edit`}>
          <Trans>Mở bản ghi để lưu</Trans>
        </Link>
      </p>
    </Notice>
  )
}

function Faults({ change: { slug, faults, record, may } }: { change: Change }) {
  const { t } = useLingui()
  if (faults.length === 0) return null
  const count = faults.length
  return (
    <Notice
      tone="warning"
      title={may.write ? t`Còn ${count} chỗ cần sửa trước khi trình duyệt` : t`${count} chỗ chưa công bố được`}
    >
      <FaultLinks faults={faults} record={record} href={`/catalogue/changes/${slug}/edit`} />
    </Notice>
  )
}
