import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { procedureQuery } from '../../api/catalogue.ts'
import { ApiProblem } from '../../api/client.ts'
import type { Procedure } from '../../api/types.ts'
import { Loading, Page, ProblemPanel, useText } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { useMe } from '../../session/session.ts'
import { LookUp } from '../bills/look-up.tsx'
import { serviceQuery } from '../filing/queries.ts'
import { Channels } from './channels.tsx'
import { Abolished, Cases, OftenTogether, Requirements } from './conditions.tsx'
import { Figures } from './figures.tsx'
import { KeyFacts } from './key-facts.tsx'
import { Faq, LegalBases, Notes } from './more.tsx'
import { OpenIn } from './open-in.tsx'
import { Papers, StepList } from './papers.tsx'
import { Start } from './start.tsx'
import './service-page.css'

function Service({ procedure }: { procedure: Procedure }) {
  const text = useText()
  const me = useMe()
  const isOnline = procedure.status !== 'abolished' && procedure.channels.some(({ channel }) => channel === 'online')
  const described = useQuery({ ...serviceQuery(procedure.slug), enabled: isOnline })
  const paid = described.data?.kind === 'payment' ? described.data : null
  const back = { href: '/', label: <Trans>Tìm thủ tục khác</Trans> }
  // What the page begins with hangs on it: nothing must move under a finger a moment later.
  const isKnown = me !== undefined && (!isOnline || !described.isPending)
  return (
    <Page title={text(procedure.name)} lead={text(procedure.summary)} back={back}>
      <Abolished procedure={procedure} />
      <OpenIn procedure={procedure} />
      {!isKnown && <Loading />}
      {isKnown && paid && <LookUp service={paid} />}
      {isKnown && <KeyFacts procedure={procedure} isOnlyPaid={paid !== null} />}
      {isKnown && !paid && <Start procedure={procedure} described={described} />}
      <Requirements requirements={procedure.requirements} />
      <Papers papers={procedure.papers} />
      <StepList steps={procedure.steps} />
      <Cases procedure={procedure} />
      {!paid && <Channels channels={procedure.channels} />}
      <Figures figures={procedure.figures} />
      <Notes notes={procedure.notes} />
      <Faq slug={procedure.slug} faq={procedure.faq} />
      <OftenTogether linked={procedure.linked} />
      <LegalBases procedure={procedure} />
    </Page>
  )
}

export default function ServicePage() {
  const { t } = useLingui()
  const slug = useParam('slug')
  const { data, error, refetch } = useQuery(procedureQuery(slug))
  if (data) return <Service key={slug} procedure={data} />
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />
  if (!error) {
    return (
      <div className="page">
        <Loading />
      </div>
    )
  }
  return (
    <Page title={t`Chưa mở được trang này`}>
      <ProblemPanel problem={error} onRetry={refetch} />
    </Page>
  )
}
