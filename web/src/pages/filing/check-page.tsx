import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Quote } from '../../api/types.ts'
import { Loading, Page, Progress, SummaryList, useText } from '../../design/index.ts'
import { FilingProblem } from '../enterprises/filing-problem.tsx'
import { AskedHere } from '../faq/asked-here.tsx'
import { Span } from '../services/span.tsx'
import { AnswersToCheck } from './answers-to-check.tsx'
import { useFiling, useSaveState } from './draft-context.ts'
import { FeeTable } from './fee-table.tsx'
import { OpenedBy } from './opened-by.tsx'
import { PapersToCheck } from './papers/papers-to-check.tsx'
import { usePapersToFile } from './papers/use-papers-to-file.ts'
import { useSlots } from './papers/use-slots.ts'
import { quoteQuery } from './queries.ts'
import { SaveTrouble } from './save-status.tsx'
import { SubmitForm } from './submit-form.tsx'
import { ToMend } from './to-mend.tsx'
import { askedGroups } from './visibility.ts'

/** The whole application in one view before it is filed: answers, fee, time limit, agency, declaration. */
export function CheckPage() {
  const { t } = useLingui()
  const text = useText()
  const { service, saver, told } = useFiling()
  const save = useSaveState(saver)
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    void saver.flush().then(() => setSettled(true))
  }, [saver])
  const quote = useQuery({ ...quoteQuery(service, saver.draft.id, saver.draft.revision), enabled: isSettled })
  const papers = usePapersToFile(saver.draft.id, isSettled ? quote.refetch : undefined)
  const slots = useSlots()
  const groups = askedGroups(service.form.groups, saver.answers())
  const base = `/services/${service.slug}/drafts/${saver.draft.id}`
  const refused = save.is === 'refused' ? save.errors : {}
  const [filingErrors, setFilingErrors] = useState<Record<string, string>>({})
  const missing = (quote.data?.missing ?? []).filter((name) => !papers.isBusy(name))
  const saidOf = (name: string) => {
    const said = quote.data?.faults.find((fault) => fault.name === name)
    return said ? text(said.detail) : ''
  }
  const faults: Record<string, string> = {
    ...Object.fromEntries(Object.entries(filingErrors).filter(([name]) => !name.startsWith('papers/'))),
    ...Object.fromEntries(missing.map((name) => [name, filingErrors[name] ?? saidOf(name)])),
    ...refused,
  }
  useEffect(() => {
    told.clear()
    for (const [name, said] of Object.entries(faults)) if (said) told.set(name, said)
  })
  const isFit = quote.data && Object.keys(faults).length === 0
  const refuse = (errors: Record<string, string>) => {
    setFilingErrors(errors)
    void quote.refetch()
  }

  return (
    <Page
      title={t`Kiểm tra trước khi nộp`}
      kicker={text(service.name)}
      back={{ href: `${base}/${slots.length > 0 ? 'papers' : (groups.at(-1)?.id ?? '')}` }}
    >
      <Progress step={groups.length + (slots.length > 0 ? 2 : 1)} of={groups.length + (slots.length > 0 ? 2 : 1)} />
      <SaveTrouble state={save} />
      <OpenedBy draft={saver.draft} />
      <ToMend groups={groups} slots={slots} faults={faults} base={base} />
      <AnswersToCheck groups={groups} answers={saver.answers()} faults={faults} base={base} />
      {slots.length > 0 && (
        <PapersToCheck dossierId={saver.draft.id} slots={slots} papers={papers.query} faults={faults} base={base} />
      )}
      {quote.data && <WhatItTakes quote={quote.data} />}
      {quote.error && (
        <FilingProblem problem={quote.error} taxCode={saver.answers().taxCode} onRetry={() => void quote.refetch()} />
      )}
      {quote.isPending && save.is !== 'unreachable' && <Loading />}
      {isFit && papers.anyBusy && (
        <Loading>
          <Trans>Còn tệp đang gửi hoặc đang kiểm tra. Xong thì nộp được hồ sơ ngay tại đây.</Trans>
        </Loading>
      )}
      {isFit && !papers.anyBusy && <SubmitForm onFaults={refuse} />}
      <AskedHere service={service.slug} step="check" />
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
      {quote.lines.length > 0 ? (
        <FeeTable lines={quote.lines} total={quote.total} />
      ) : (
        <p>
          <Trans>Không phải nộp phí, lệ phí.</Trans>
        </p>
      )}
      {quote.expected.length > 0 && <DueLater lines={quote.expected} />}
      {[...quote.lines, ...quote.expected].some(({ mark }) => mark.status === 'unverified') && (
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

/** What an agency will set after reception, as far as it can be told from the answers: nobody should be surprised by it. */
function DueLater({ lines }: { lines: Quote['expected'] }) {
  const total = { amount: lines.reduce((sum, { amount }) => sum + amount.amount, 0), currency: 'VND' as const }
  return (
    <section className="stack stack--s">
      <h3>
        <Trans>Dự kiến phải nộp sau khi tiếp nhận</Trans>
      </h3>
      <p className="small soft">
        <Trans>
          Chưa phải nộp lúc này. Số dưới đây tính từ những gì đã khai; tiếp nhận xong, cơ quan thu sẽ tính lại và gửi
          thông báo.
        </Trans>
      </p>
      <FeeTable lines={lines} total={total} />
    </section>
  )
}
