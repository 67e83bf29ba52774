import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { leadsNowhere } from '../../api/problem.ts'
import { Button, Loading, Page, ProblemPanel } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { deskDossierQuery } from '../desk/queries.ts'
import type { DeskDossier } from '../desk/types.ts'
import { Form1 } from './form-1.tsx'
import { Form2 } from './form-2.tsx'
import { Form3 } from './form-3.tsx'
import { Form4 } from './form-4.tsx'
import { Form5 } from './form-5.tsx'
import { Form6 } from './form-6.tsx'
import { forms } from './forms.ts'
import './forms.css'
import { Sheet } from './sheet.tsx'

const bodies: Record<number, ComponentType<{ dossier: DeskDossier }>> = {
  1: Form1,
  2: Form2,
  3: Form3,
  4: Form4,
  5: Form5,
  6: Form6,
}

/** One official form of one dossier; on paper nothing but the sheet. */
export default function FormPage() {
  const { t, i18n } = useLingui()
  const id = useParam('id')
  const number = Number(useParam('number'))
  const form = forms.find((one) => one.number === number)
  const Body = bodies[number]
  const { data: dossier, error, refetch } = useQuery(deskDossierQuery(id))
  if (!form || !Body || leadsNowhere(error) || (dossier && !form.isDue(dossier))) return <NotFoundPage />
  return (
    <Page
      title={i18n._(form.name)}
      kicker={t`Mẫu ${number}`}
      back={{ href: `/desk/dossiers/${id}`, label: t`Hồ sơ` }}
      wide
    >
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!dossier && !error && <Loading />}
      {dossier && (
        <>
          <div className="row screen-only">
            <Button onPress={() => window.print()}>
              <Trans>In biểu mẫu</Trans>
            </Button>
            <p className="small soft">
              {form.paper === 'a5' ? <Trans>Khổ giấy A5.</Trans> : <Trans>Khổ giấy A4 ngang.</Trans>}
            </p>
          </div>
          <Sheet
            number={number}
            title={form.title}
            paper={form.paper}
            agency={dossier.agency.name}
            code={dossier.code}
            at={dayOf(number, dossier)}
          >
            <Body dossier={dossier} />
          </Sheet>
        </>
      )}
    </Page>
  )
}

/** The day a paper is about: of the act it tells, else of the latest. */
function dayOf(number: number, { timeline, receivedAt, filedAt }: DeskDossier): string {
  if (number === 1 && receivedAt) return receivedAt
  const told = timeline.findLast(({ items, state, type }) => {
    if (number === 2) return items !== null
    if (number === 3) return state === 'REJECTED'
    return number !== 4 || type === 'dossier.overdue.v1'
  })
  return told?.at ?? filedAt
}
