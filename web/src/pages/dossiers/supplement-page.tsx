import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../api/problem.ts'
import { LinkButton, Loading, Notice, Page, ProblemPanel, useText } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { papersQuery } from '../filing/papers/queries.ts'
import { pinnedFormQuery } from '../filing/queries.ts'
import { dossierQuery } from './queries.ts'
import { SupplementForm } from './supplement-form.tsx'
import type { DossierView } from './types.ts'

/** Mending what an officer asked for, and nothing else. */
export default function SupplementPage() {
  const { t } = useLingui()
  const text = useText()
  const id = useParam('id')
  const { data: dossier, error, refetch } = useQuery({ ...dossierQuery(id), refetchInterval: false })
  const back = { href: `/dossiers/${id}`, label: t`Hồ sơ` }
  if (leadsNowhere(error)) return <NotFoundPage />
  return (
    <Page title={t`Bổ sung hồ sơ`} kicker={dossier && `${dossier.code} · ${text(dossier.service.name)}`} back={back}>
      {error && !dossier && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!dossier && !error && <Loading />}
      {dossier && (dossier.supplement ? <Asked dossier={dossier} /> : <NothingAsked id={dossier.id} />)}
    </Page>
  )
}

function Asked({ dossier }: { dossier: DossierView }) {
  const form = useQuery(pinnedFormQuery(dossier.service, dossier.form.version))
  const papers = useQuery(papersQuery(dossier.id))
  const failed = [form, papers].find(({ error, data }) => error && !data)
  if (failed) return <ProblemPanel problem={failed.error} onRetry={() => void failed.refetch()} />
  if (!form.data || !papers.data) return <Loading />
  return (
    <SupplementForm
      dossier={dossier}
      questions={form.data.form.groups.flatMap(({ questions }) => questions)}
      papers={papers.data}
    />
  )
}

function NothingAsked({ id }: { id: string }) {
  return (
    <>
      <Notice tone="info" title={<Trans>Hiện không có gì cần bổ sung cho hồ sơ này.</Trans>} />
      <div className="row">
        <LinkButton href={`/dossiers/${id}`}>
          <Trans>Xem hồ sơ</Trans>
        </LinkButton>
      </div>
    </>
  )
}
