import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { LinkButton, Loading, Notice, Page, ProblemPanel } from '../../design/index.ts'
import { useParam } from '../../params.ts'
import { dossierQuery } from '../dossiers/queries.ts'
import { AskedHere } from '../faq/asked-here.tsx'
import { FeeTable } from '../filing/fee-table.tsx'
import { ChooseBank } from './choose-bank.tsx'
import { LastAttempt } from './last-attempt.tsx'
import { OpenAttempt } from './open-attempt.tsx'
import { Paid } from './paid.tsx'
import { obligationQuery } from './queries.ts'
import type { Obligation } from './types.ts'

/** Paying what one dossier owes. What is shown follows the obligation as the server has it, never the address. */
export default function PayPage() {
  const { t } = useLingui()
  const id = useParam('id')
  const dossier = useQuery(dossierQuery(id))
  const owed = dossier.data?.obligationIds ?? []
  // What was paid long ago is on the dossier's page; here is what is owed now, and the word that it has arrived.
  const payable = dossier.data?.payable
  const shown = payable ? [payable] : owed.slice(-1)
  const error = dossier.data ? undefined : dossier.error
  return (
    <Page title={t`Nộp phí, lệ phí`} kicker={dossier.data?.code} back={{ href: `/dossiers/${id}`, label: t`Hồ sơ` }}>
      {error && <ProblemPanel problem={error} onRetry={() => void dossier.refetch()} />}
      {dossier.isPending && <Loading />}
      {shown.map((obligationId) => (
        <Owed key={obligationId} id={obligationId} />
      ))}
      {dossier.data && owed.length === 0 && (
        <Notice tone="info" title={<Trans>Hồ sơ này không có khoản phải nộp.</Trans>} />
      )}
      {dossier.data && owed.length > 0 && <AskedHere service={dossier.data.service.slug} step="payment" />}
    </Page>
  )
}

function Owed({ id }: { id: string }) {
  const obligation = useQuery(obligationQuery(id))
  if (obligation.data) return <Steps obligation={obligation.data} />
  if (obligation.error) return <ProblemPanel problem={obligation.error} onRetry={() => void obligation.refetch()} />
  return <Loading />
}

function Cancelled({ dossierId }: { dossierId: string }) {
  return (
    <>
      <Notice tone="info" title={<Trans>Khoản này đã được hủy, không phải nộp nữa</Trans>}>
        <p>
          <Trans>Đừng chuyển tiền theo mã cũ. Nếu đã chuyển, khoản tiền được giữ lại để kiểm tra.</Trans>
        </p>
      </Notice>
      <div className="row">
        <LinkButton href={`/dossiers/${dossierId}`}>
          <Trans>Xem hồ sơ</Trans>
        </LinkButton>
      </div>
    </>
  )
}

function Steps({ obligation }: { obligation: Obligation }) {
  const { attempt } = obligation
  if (obligation.state === 'SETTLED') return <Paid obligation={obligation} />
  if (obligation.state === 'CANCELLED') return <Cancelled dossierId={obligation.dossierId} />
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
