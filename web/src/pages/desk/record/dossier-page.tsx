import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { leadsNowhere } from '../../../api/problem.ts'
import { Loading, Page, ProblemPanel, useText } from '../../../design/index.ts'
import { NotFoundPage } from '../../../layout/not-found-page.tsx'
import { useParam } from '../../../params.ts'
import '../../dossiers/dossiers.css'
import { FiledAnswers } from '../../dossiers/filed-answers.tsx'
import { History } from '../../dossiers/history.tsx'
import { deskAddress, Linked } from '../../dossiers/linked.tsx'
import { goesByPost, Parcel } from '../../dossiers/parcel.tsx'
import { Acts } from '../acts/acts.tsx'
import '../desk.css'
import { KeysHelp } from '../keys/keys-help.tsx'
import { type KeyAct, useKeys } from '../keys/use-keys.ts'
import { deskDossierQuery } from '../queries.ts'
import { queueAddress } from '../queue/row-focus.ts'
import type { DeskDossier } from '../types.ts'
import { Applicant } from './applicant.tsx'
import { Asked } from './asked.tsx'
import { Consultations } from './consultations.tsx'
import { FormsList } from './forms-list.tsx'
import { Letters } from './letters.tsx'
import { Money } from './money.tsx'
import { Papers } from './papers.tsx'
import { Part, stepPart } from './part.tsx'
import { PartsNav } from './parts-nav.tsx'
import { Readings } from './readings.tsx'
import { Result } from './result.tsx'
import { Standing } from './standing.tsx'

/** One dossier in one view: where it stands and what may be done beside all there is to know of it. */
export default function DossierPage() {
  const { t } = useLingui()
  const text = useText()
  const { data: dossier, error, refetch } = useQuery(deskDossierQuery(useParam('id')))
  const back = { href: queueAddress(), label: t`Hồ sơ cần giải quyết` }
  if (leadsNowhere(error)) return <NotFoundPage />
  if (!dossier) {
    return (
      <Page title={t`Hồ sơ`} back={back}>
        {error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  }
  return (
    <Page
      title={dossier.applicant.fullName}
      kicker={`${dossier.code} · ${text(dossier.service.name)}`}
      back={back}
      wide
    >
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      <Keys />
      <div className="desk-dossier">
        <div id="acts" className="desk-dossier__acts stack" tabIndex={-1}>
          <Standing dossier={dossier} />
          <Acts dossier={dossier} />
        </div>
        <Record dossier={dossier} />
      </div>
    </Page>
  )
}

function Record({ dossier }: { dossier: DeskDossier }) {
  return (
    <div className="desk-dossier__record stack stack--l">
      <PartsNav dossier={dossier} />
      {dossier.result && <Result dossier={dossier} result={dossier.result} />}
      {goesByPost(dossier) && <Parcel address={`/desk/dossiers/${encodeURIComponent(dossier.id)}`} />}
      <Asked dossier={dossier} />
      <Applicant dossier={dossier} />
      <Linked linked={dossier.linked} addressOf={deskAddress(dossier.agency.id)} />
      <Papers dossier={dossier} />
      <Consultations dossier={dossier} />
      <Part id="answers">
        <FiledAnswers dossier={dossier} />
      </Part>
      <Money dossierId={dossier.id} />
      <Part id="history">
        <History entries={dossier.timeline} />
      </Part>
      <Letters dossier={dossier} />
      <Readings dossierId={dossier.id} />
      <FormsList dossier={dossier} />
    </div>
  )
}

function Keys() {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const toActs = () => {
    const acts = document.getElementById('acts')
    const first = acts?.querySelector<HTMLElement>('form :is(input, select, textarea), button')
    ;(first ?? acts)?.focus()
  }
  const keys: KeyAct[] = [
    { keys: ['a'], tells: msg`đến việc có thể làm`, run: toActs },
    { keys: ['j'], tells: msg`phần sau`, run: () => stepPart(1) },
    { keys: ['k'], tells: msg`phần trước`, run: () => stepPart(-1) },
    { keys: ['u'], tells: msg`về danh sách`, run: () => router.history.push(queueAddress()) },
    { keys: ['?'], tells: msg`xem các phím tắt`, run: () => setOpen(!isOpen) },
  ]
  useKeys(keys)
  return <KeysHelp acts={keys} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
}
