import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ApiProblem, api } from '../../api/client.ts'
import { today } from '../../api/today.ts'
import { Button, LinkButton, Notice, useFormat, useText } from '../../design/index.ts'
import { FilingProblem } from '../enterprises/filing-problem.tsx'
import { serviceAddress } from '../filing/queries.ts'
import { useGo } from '../filing/use-go.ts'
import { type Change, changesOf } from './changes.ts'
import { IssuerDown } from './look-up-problem.tsx'
import { type Bill, billQuery } from './queries.ts'

/** A bill that may be paid: asked for again at its issuer first, so that nobody pays what is no longer so. */
export function PayBill({ bill, children }: { bill: Bill; children: ReactNode }) {
  const { money, date } = useFormat()
  const { pay, isPending, problem, seen } = usePaying(bill)
  const { dueOn } = bill
  const total = money(bill.total)
  return (
    <>
      {bill.state === 'PAYING' && (
        <Notice tone="info" title={<Trans>Đang nộp khoản này</Trans>}>
          <p>
            <Trans>
              Nếu đã trả tiền tại ngân hàng thì đừng trả lần nữa: trang này tự cập nhật khi ngân hàng xác nhận.
            </Trans>
          </p>
        </Notice>
      )}
      {bill.state === 'DUE' && dueOn && dueOn < today() && (
        <Notice tone="warning" title={<Trans>Đã quá hạn nộp ngày {date(dueOn)}</Trans>}>
          <p>
            <Trans>Vẫn nộp được ở đây. Nếu có tiền chậm nộp, đơn vị thu đã tính trong các dòng dưới đây.</Trans>
          </p>
        </Notice>
      )}
      {seen && <Changed seen={seen} bill={bill} />}
      {children}
      {problem !== null && <PayProblem bill={bill} problem={problem} onRetry={pay} />}
      <div className="row">
        <Button isPending={isPending} onPress={pay}>
          {bill.state === 'PAYING' ? <Trans>Tiếp tục thanh toán</Trans> : <Trans>Nộp {total}</Trans>}
        </Button>
      </div>
    </>
  )
}

/** The amount is another than the one that was looked at: said before anything is paid. */
function Changed({ seen, bill }: { seen: Bill; bill: Bill }) {
  const { money } = useFormat()
  const [before, now] = [money(seen.total), money(bill.total)]
  return (
    <Notice
      tone="warning"
      live
      title={
        <Trans>
          Số phải nộp đã đổi từ {before} thành {now}
        </Trans>
      }
    >
      <p>
        <Trans>Đơn vị thu vừa báo số tiền mới. Chưa có khoản tiền nào bị trừ; hãy xem lại rồi bấm nộp.</Trans>
      </p>
      <ul>
        {changesOf(seen, bill).map((change) => (
          <li key={change.line.code}>
            <ChangeInWords {...change} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function ChangeInWords({ line, before, now }: Change) {
  const text = useText()
  const { money } = useFormat()
  const name = text(line.name)
  const [then, next] = [before && money(before), now && money(now)]
  if (!then)
    return (
      <Trans>
        Thêm: {name}, {next}
      </Trans>
    )
  if (!next)
    return (
      <Trans>
        Không còn: {name}, {then}
      </Trans>
    )
  return (
    <Trans>
      {name}: từ {then} thành {next}
    </Trans>
  )
}

function PayProblem({ bill, problem, onRetry }: { bill: Bill; problem: ApiProblem | Error; onRetry: () => void }) {
  const text = useText()
  const code = problem instanceof ApiProblem ? problem.code : ''
  if (code === 'issuer-unavailable') return <IssuerDown issuer={text(bill.issuer.name)} onRetry={onRetry} />
  if (code === 'payment-in-progress') {
    return (
      <Notice tone="warning" live title={<Trans>Khoản này đang được thanh toán</Trans>}>
        <p>
          <Trans>Có một lần thanh toán chưa kết thúc. Hãy đợi ngân hàng trả lời trước khi nộp lại.</Trans>
        </p>
        <div className="row">
          <LinkButton variant="secondary" href="/bills">
            <Trans>Xem các khoản thanh toán</Trans>
          </LinkButton>
        </div>
      </Notice>
    )
  }
  return <FilingProblem problem={problem} taxCode={bill.answers.taxCode} onRetry={onRetry} />
}

/** What another look at the issuer or at our own record explains by itself. */
const toldByTheBill = ['bill-changed', 'bill-paid', 'revision-stale']

function usePaying(bill: Bill) {
  const [seen, setSeen] = useState<Bill | null>(null)
  const client = useQueryClient()
  const go = useGo()
  const address = `${serviceAddress({ slug: bill.service, sector: bill.sector })}/bills/${encodeURIComponent(bill.id)}`
  const paying = useMutation({
    mutationFn: () => api.post<Bill>(`${address}/payment`, { revision: bill.revision }),
    onSuccess: (next) => {
      client.setQueryData(billQuery(bill.id).queryKey, next)
      go(`/bills/${bill.id}/pay`)
    },
    onError: async (problem) => {
      if (!(problem instanceof ApiProblem) || !toldByTheBill.includes(problem.code)) return
      await client.invalidateQueries(billQuery(bill.id))
      void client.invalidateQueries({ queryKey: ['bills'] })
      setSeen(bill)
    },
  })
  const isTold = paying.error instanceof ApiProblem && toldByTheBill.includes(paying.error.code)
  const isOther = seen !== null && changesOf(seen, bill).length > 0
  return {
    pay: () => {
      if (!paying.isPending) paying.mutate()
    },
    isPending: paying.isPending,
    problem: isTold && (isOther || bill.revision !== seen?.revision) ? null : paying.error,
    seen: isOther ? seen : null,
  }
}
