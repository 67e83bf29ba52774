import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Loading, Notice, Page, ProblemPanel } from '../../design/index.ts'
import { useParam } from '../../params.ts'
import { dossierQuery } from '../dossiers/queries.ts'
import { AskedHere } from '../faq/asked-here.tsx'
import { Owed } from './owed.tsx'

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
