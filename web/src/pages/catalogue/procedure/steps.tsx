import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Loading, ProblemPanel, Timeline, useFormat } from '../../../design/index.ts'
import { stepsQuery } from '../queries.ts'
import type { Fields } from '../record/field.ts'
import { fields } from '../record/sections.ts'
import { useName } from '../record/use-name.ts'
import type { Step } from '../types.ts'
import { useAgencyName } from '../use-agency-name.ts'

const acts = {
  seeded: msg`Có từ khi Cổng bắt đầu`,
  begun: msg`Đã bắt đầu thay đổi`,
  saved: msg`Đã lưu bản ghi`,
  submitted: msg`Đã trình duyệt`,
  'taken-back': msg`Đã rút lại`,
  returned: msg`Đã trả lại`,
  approved: msg`Đã duyệt và công bố`,
  discarded: msg`Đã bỏ thay đổi`,
  imported: msg`Đã nhập từ tệp`,
} satisfies Record<Step['act'], unknown>

/** Who did what to the record, newest first. */
export function Steps({ slug }: { slug: string }) {
  const { i18n } = useLingui()
  const { dateTime } = useFormat()
  const agencyName = useAgencyName()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(stepsQuery(slug))
  const steps = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Lịch sử bản ghi</Trans>
      </h2>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <Timeline
        items={steps.map((step, index) => ({
          key: step.at + step.act + (step.version ?? ''),
          title: i18n._(acts[step.act]),
          at: `${dateTime(step.at)} · ${step.by.agency ? agencyName(step.by.agency) : i18n._(msg`Cổng Dịch vụ công`)}`,
          current: index === 0,
          children: <What step={step} />,
        }))}
      />
      {hasNextPage && (
        <div className="row">
          <Button variant="secondary" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            <Trans>Xem các bước trước đó</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

function What({ step: { changed, version, reason } }: { step: Step }) {
  const name = useName()
  const all: Fields = fields
  const named = changed.map((one) => (all[one] ? name(all[one].label) : one)).join(', ')
  return (
    <>
      {version !== undefined && (
        <p>
          <Trans>Bản {version}</Trans>
        </p>
      )}
      {named && <p className="small soft">{named}</p>}
      {reason && <p>“{reason}”</p>}
    </>
  )
}
