import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { LinkButton, Loading, Notice, Page, ProblemPanel } from '../../design/index.ts'
import { useQueryParam } from '../../params.ts'
import { LastAttempt } from './last-attempt.tsx'
import { ownerAddress } from './owner-address.ts'
import { Paid } from './paid.tsx'
import { obligationQuery } from './queries.ts'
import { ToOwner } from './to-owner.tsx'
import type { Obligation } from './types.ts'

/** Where the bank sends the browser back to. The address proves nothing: only the server's record counts. */
export default function ReturnPage() {
  const { t } = useLingui()
  const id = useQueryParam('obligation')
  const reference = useQueryParam('reference')
  return <Page title={t`Kết quả thanh toán`}>{id ? <Outcome id={id} reference={reference} /> : <Unknown />}</Page>
}

function Outcome({ id, reference }: { id: string; reference: string | null }) {
  const { data, error, refetch } = useQuery(obligationQuery(id, true))
  if (data?.state === 'SETTLED') return <Paid obligation={data} />
  if (data?.attempt?.state === 'HELD') return <Held obligation={data} />
  if (data && hasFailed(data, reference)) return <Failed obligation={data} />
  if (data) return <Waiting obligation={data} />
  if (error) return <ProblemPanel problem={error} onRetry={() => void refetch()} />
  return <Loading />
}

const hasFailed = ({ attempt }: Obligation, reference: string | null) =>
  (attempt?.state === 'FAILED' || attempt?.state === 'EXPIRED') &&
  (reference === null || attempt.reference === reference)

const longWait = 60_000

function Waiting({ obligation }: { obligation: Obligation }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longWait)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <Notice tone="info" live title={<Trans>Đang chờ ngân hàng xác nhận</Trans>}>
        <p>
          <Trans>Trang này tự cập nhật, thường trong vài giây. Đừng thanh toán lần nữa.</Trans>
        </p>
      </Notice>
      {isLong && (
        <Notice tone="warning" live title={<Trans>Chưa có xác nhận từ ngân hàng</Trans>}>
          <p>
            <Trans>
              Chưa thể biết tiền đã được trả hay chưa, vì vậy đừng thanh toán lần nữa. Có thể rời trang này: khi ngân
              hàng xác nhận, mọi thứ tự cập nhật và có thông báo.
            </Trans>
          </p>
        </Notice>
      )}
      <Loading>
        <Trans>Đang hỏi lại…</Trans>
      </Loading>
      <div className="row">
        <ToOwner obligation={obligation} variant="secondary" />
      </div>
    </>
  )
}

function Failed({ obligation }: { obligation: Obligation }) {
  return (
    <>
      <Notice tone="warning" live title={<Trans>Chưa thanh toán được</Trans>}>
        <p>
          <Trans>Ngân hàng báo lần thanh toán này không thành công hoặc đã hết hạn. Chưa có gì mất đi.</Trans>
        </p>
      </Notice>
      <div className="row">
        <LinkButton href={`${ownerAddress(obligation)}/pay`}>
          <Trans>Thử lại</Trans>
        </LinkButton>
        <ToOwner obligation={obligation} variant="secondary" />
      </div>
    </>
  )
}

function Held({ obligation }: { obligation: Obligation }) {
  return (
    <>
      <LastAttempt state="HELD" />
      <div className="row">
        <ToOwner obligation={obligation} variant="secondary" />
      </div>
    </>
  )
}

function Unknown() {
  return (
    <>
      <Notice tone="warning" title={<Trans>Không rõ lần thanh toán nào</Trans>}>
        <p>
          <Trans>Đừng thanh toán lần nữa. Hãy mở hồ sơ để xem khoản phí đã được ghi nhận chưa.</Trans>
        </p>
      </Notice>
      <div className="row">
        <LinkButton href="/dossiers">
          <Trans>Xem hồ sơ của tôi</Trans>
        </LinkButton>
      </div>
    </>
  )
}
