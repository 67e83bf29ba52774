import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Loading, Notice, ProblemPanel } from '../../design/index.ts'
import { FeeTable } from '../filing/fee-table.tsx'
import { ChooseBank } from './choose-bank.tsx'
import { LastAttempt } from './last-attempt.tsx'
import { OpenAttempt } from './open-attempt.tsx'
import { Paid } from './paid.tsx'
import { obligationQuery } from './queries.ts'
import { ToOwner } from './to-owner.tsx'
import type { Obligation } from './types.ts'

/** One obligation: paid, cancelled, or the next step towards paying it. */
export function Owed({ id }: { id: string }) {
  const obligation = useQuery(obligationQuery(id))
  if (obligation.data) return <Steps obligation={obligation.data} />
  if (obligation.error) return <ProblemPanel problem={obligation.error} onRetry={() => void obligation.refetch()} />
  return <Loading />
}

function Cancelled({ obligation }: { obligation: Obligation }) {
  return (
    <>
      <Notice tone="info" title={<Trans>Khoản này đã được hủy, không phải nộp nữa</Trans>}>
        <p>
          <Trans>Đừng chuyển tiền theo mã cũ. Nếu đã chuyển, khoản tiền được giữ lại để kiểm tra.</Trans>
        </p>
      </Notice>
      <div className="row">
        <ToOwner obligation={obligation} />
      </div>
    </>
  )
}

function Steps({ obligation }: { obligation: Obligation }) {
  const { attempt } = obligation
  if (obligation.state === 'SETTLED') return <Paid obligation={obligation} />
  if (obligation.state === 'CANCELLED') return <Cancelled obligation={obligation} />
  return (
    <>
      <FeeTable lines={obligation.lines} total={obligation.total} />
      {attempt?.state === 'OPEN' ? (
        <OpenAttempt key={attempt.reference} attempt={attempt} />
      ) : (
        <>
          {attempt && <LastAttempt state={attempt.state} />}
          {attempt?.state !== 'HELD' && <ChooseBank obligation={obligation} />}
        </>
      )}
    </>
  )
}
