import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Obligation } from '../../api/types.ts'
import { Loading, Notice, Page, ProblemPanel } from '../../design/index.ts'
import { useParam } from '../../params.ts'
import { dossierQuery } from '../dossiers/queries.ts'
import { FeeTable } from '../filing/fee-table.tsx'
import { ChooseBank } from './choose-bank.tsx'
import { OpenAttempt } from './open-attempt.tsx'
import { Paid } from './paid.tsx'
import { obligationQuery } from './queries.ts'

/** Paying what one dossier owes. What is shown follows the obligation as the server has it, never the address. */
export default function PayPage() {
  const { t } = useLingui()
  const id = useParam('id')
  const dossier = useQuery(dossierQuery(id))
  const owed = dossier.data?.obligationIds ?? []
  const error = dossier.data ? undefined : dossier.error
  return (
    <Page title={t`Nộp phí, lệ phí`} kicker={dossier.data?.code} back={{ href: `/dossiers/${id}`, label: t`Hồ sơ` }}>
      {error && <ProblemPanel problem={error} onRetry={() => void dossier.refetch()} />}
      {dossier.isPending && <Loading />}
      {owed.map((obligationId) => (
        <Owed key={obligationId} id={obligationId} />
      ))}
      {dossier.data && owed.length === 0 && (
        <Notice tone="info" title={<Trans>Hồ sơ này không có khoản phải nộp.</Trans>} />
      )}
    </Page>
  )
}

function Owed({ id }: { id: string }) {
  const obligation = useQuery(obligationQuery(id))
  if (obligation.data) return <Steps obligation={obligation.data} />
  if (obligation.error) return <ProblemPanel problem={obligation.error} onRetry={() => void obligation.refetch()} />
  return <Loading />
}

function Steps({ obligation }: { obligation: Obligation }) {
  const { attempt } = obligation
  const [setAside, setSetAside] = useState<string>()
  if (obligation.state === 'SETTLED') return <Paid obligation={obligation} />
  const isOpen = attempt?.state === 'OPEN' && attempt.reference !== setAside
  return (
    <>
      <FeeTable lines={obligation.lines} total={obligation.total} />
      {isOpen ? (
        <OpenAttempt attempt={attempt} onOther={() => setSetAside(attempt.reference)} />
      ) : (
        <>
          {attempt && <LastAttempt state={attempt.state} />}
          <ChooseBank obligation={obligation} />
        </>
      )}
    </>
  )
}

function LastAttempt({ state }: { state: 'OPEN' | 'SETTLED' | 'FAILED' | 'EXPIRED' }) {
  if (state === 'FAILED') {
    return (
      <Notice tone="warning" live title={<Trans>Lần thanh toán vừa rồi không thành công</Trans>}>
        <p>
          <Trans>Ngân hàng báo chưa thu được tiền. Có thể thử lại hoặc chọn cách khác.</Trans>
        </p>
      </Notice>
    )
  }
  if (state === 'EXPIRED') {
    return (
      <Notice tone="warning" live title={<Trans>Lần thanh toán trước đã hết hạn</Trans>}>
        <p>
          <Trans>
            Nếu tiền đã bị trừ thì đừng trả lại; khoản đó vẫn được ghi nhận khi ngân hàng báo về. Nếu chưa, hãy thử lại.
          </Trans>
        </p>
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={<Trans>Nếu tài khoản đã bị trừ tiền thì đừng thanh toán lần nữa.</Trans>}>
      <p>
        <Trans>Hãy chờ ngân hàng xác nhận; việc này có thể mất vài phút.</Trans>
      </p>
    </Notice>
  )
}
