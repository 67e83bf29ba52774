import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Quote } from '../../api/types.ts'
import { Loading, Notice, Page, ProblemPanel, Progress, SummaryList, useText } from '../../design/index.ts'
import { Span } from '../services/span.tsx'
import { AnswersToCheck } from './answers-to-check.tsx'
import { useFiling, useSaveState } from './draft-context.ts'
import { FeeTable } from './fee-table.tsx'
import { quoteQuery } from './queries.ts'
import { SaveTrouble } from './save-status.tsx'
import { SubmitForm } from './submit-form.tsx'
import { askedGroups } from './visibility.ts'

/** The whole application in one view before it is filed: answers, fee, time limit, agency, declaration. */
export function CheckPage() {
  const { t } = useLingui()
  const text = useText()
  const { service, saver } = useFiling()
  const save = useSaveState(saver)
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    void saver.flush().then(() => setSettled(true))
  }, [saver])
  const quote = useQuery({ ...quoteQuery(service, saver.draft.id, saver.draft.revision), enabled: isSettled })
  const groups = askedGroups(service.form.groups, saver.answers())
  const base = `/services/${service.slug}/drafts/${saver.draft.id}`
  const refused = save.is === 'refused' ? save.errors : {}
  const [filingErrors, setFilingErrors] = useState<Record<string, string>>({})
  const faults = {
    ...Object.fromEntries((quote.data?.missing ?? []).map((name) => [name, ''])),
    ...refused,
    ...filingErrors,
  }

  return (
    <Page
      title={t`Kiểm tra trước khi nộp`}
      kicker={text(service.name)}
      back={{ href: `${base}/${groups.at(-1)?.id ?? ''}` }}
    >
      <Progress step={groups.length + 1} of={groups.length + 1} />
      <SaveTrouble state={save} />
      {Object.keys(faults).length > 0 && (
        <Notice tone="warning" live title={<Trans>Còn câu trả lời thiếu hoặc cần sửa</Trans>}>
          <p>
            <Trans>Những chỗ đó được đánh dấu bên dưới. Sửa xong mới nộp được hồ sơ.</Trans>
          </p>
        </Notice>
      )}
      <AnswersToCheck groups={groups} answers={saver.answers()} faults={faults} base={base} />
      {quote.data && <WhatItTakes quote={quote.data} />}
      {quote.error && <ProblemPanel problem={quote.error} onRetry={() => void quote.refetch()} />}
      {quote.isPending && save.is !== 'unreachable' && <Loading />}
      {quote.data && Object.keys(faults).length === 0 && <SubmitForm onFaults={setFilingErrors} />}
    </Page>
  )
}

function WhatItTakes({ quote }: { quote: Quote }) {
  const text = useText()
  return (
    <section className="stack">
      <h2>
        <Trans>Phí, thời hạn và nơi nhận</Trans>
      </h2>
      <FeeTable lines={quote.lines} total={quote.total} />
      {quote.lines.some(({ mark }) => mark.status === 'unverified') && (
        <p className="small soft">
          <Trans>Có mức thu chưa được đối chiếu với văn bản gốc.</Trans>
        </p>
      )}
      <SummaryList
        rows={[
          {
            label: <Trans>Thời hạn giải quyết</Trans>,
            value: (
              <Trans>
                <Span {...quote.due} />, tính từ khi tiếp nhận
              </Trans>
            ),
          },
          ...(quote.agency ? [{ label: <Trans>Cơ quan nhận hồ sơ</Trans>, value: text(quote.agency.name) }] : []),
        ]}
      />
    </section>
  )
}
