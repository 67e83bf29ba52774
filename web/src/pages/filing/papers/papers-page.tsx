import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button, Loading, Page, ProblemPanel, Progress, useText } from '../../../design/index.ts'
import { useQueryParam } from '../../../params.ts'
import { AskedHere } from '../../faq/asked-here.tsx'
import { useFiling, useSaveState } from '../draft-context.ts'
import { SaveTrouble } from '../save-status.tsx'
import { useGo } from '../use-go.ts'
import { askedGroups } from '../visibility.ts'
import { LimitsNote } from './limits.tsx'
import { PaperSlot } from './paper-slot.tsx'
import { papersQuery } from './queries.ts'
import { useSlots } from './use-slots.ts'

/** All papers of an application on one page, after the questions: each with its files, in the order of the law's list. */
export function PapersPage() {
  const { t } = useLingui()
  const text = useText()
  const { service, saver } = useFiling()
  const save = useSaveState(saver)
  const go = useGo()
  const slots = useSlots()
  const papers = useQuery(papersQuery(saver.draft.id))
  const groups = askedGroups(service.form.groups, saver.answers())
  const base = `/services/${service.slug}/drafts/${saver.draft.id}`
  const isChange = useQueryParam('from') === 'check'
  const back = isChange ? `${base}/check` : `${base}/${groups.at(-1)?.id ?? ''}`
  return (
    <Page title={t`Giấy tờ kèm theo`} kicker={text(service.name)} back={{ href: back }}>
      <Progress step={groups.length + 1} of={groups.length + 2} />
      <SaveTrouble state={save} />
      {papers.error && <ProblemPanel problem={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.isPending && <Loading />}
      {papers.data && (
        <>
          <LimitsNote limits={papers.data.limits} />
          {slots.map((slot) => (
            <PaperSlot key={slot.id} dossierId={saver.draft.id} slot={slot} papers={papers.data} />
          ))}
          <div className="row">
            <Button onPress={() => go(`${base}/check`)}>
              <Trans>Lưu và tiếp tục</Trans>
            </Button>
          </div>
          <AskedHere service={service.slug} step="papers" />
        </>
      )}
    </Page>
  )
}
