import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { ApiProblem, api } from '../../api/client.ts'
import type { Draft } from '../../api/types.ts'
import { Button, Card, Loading, Page, ProblemPanel, useFormat, useText } from '../../design/index.ts'
import { useParam } from '../../params.ts'
import type { Service } from './form.ts'
import { keyFor, releaseKey } from './idempotency-key.ts'
import { forgetChanges } from './kept-changes.ts'
import { draftAddress, draftsQuery, pinnedFormQuery, serviceAddress, serviceQuery } from './queries.ts'
import { useGo } from './use-go.ts'

/** Where an application begins: straight into the first question, unless one was left unfinished. */
export default function StartPage() {
  const { t } = useLingui()
  const text = useText()
  const service = useQuery(serviceQuery(useParam('slug')))
  return (
    <Page
      title={t`Nộp hồ sơ trực tuyến`}
      kicker={service.data && text(service.data.name)}
      back={{ href: `/services/${useParam('slug')}` }}
    >
      {service.data?.kind === 'dossier' && <Choose service={service.data} />}
      {service.data?.kind === 'payment' && <OnlyPaid slug={service.data.slug} />}
      {service.error && <ProblemPanel problem={service.error} onRetry={() => void service.refetch()} />}
      {service.isPending && <Loading />}
    </Page>
  )
}

/** Nothing is filed where something is only paid: the service's page is where that begins. */
function OnlyPaid({ slug }: { slug: string }) {
  const go = useGo()
  useEffect(() => go(`/services/${slug}`, { replace: true }), [go, slug])
  return <Loading />
}

function Choose({ service }: { service: Service }) {
  const drafts = useQuery(draftsQuery(service))
  const open = useOpenDraft(service)
  const { mutate: begin, error, isPending } = useBegin(service, open)
  const isFirst = drafts.data?.length === 0
  useEffect(() => {
    if (isFirst) begin([])
  }, [isFirst, begin])

  if (drafts.error) return <ProblemPanel problem={drafts.error} onRetry={() => void drafts.refetch()} />
  if (error) return <ProblemPanel problem={error} onRetry={() => begin(drafts.data ?? [])} />
  if (!drafts.data || drafts.data.length === 0) return <Loading />
  return <Unfinished drafts={drafts.data} isBusy={isPending} onContinue={open} onBegin={() => begin(drafts.data)} />
}

function useOpenDraft(service: Service) {
  const go = useGo()
  const client = useQueryClient()
  return useCallback(
    async (draft: Draft) => {
      const isOffered = draft.form.version === service.form.version
      const pinned = () => client.fetchQuery(pinnedFormQuery(service, draft.form.version))
      // Without it this only guesses where to go on: the draft's own pages ask again, and say when they cannot.
      const own = isOffered ? service : await pinned().catch(() => service)
      const unanswered = own.form.groups.find((group) => !group.questions.some(({ name }) => draft.answers[name]))
      go(`/services/${service.slug}/drafts/${draft.id}/${unanswered?.id ?? 'check'}`, { replace: true })
    },
    [go, service, client],
  )
}

/** A new draft in place of the given old ones. Two mounts, two taps or a lost answer make one draft, by the same key. */
function useBegin(service: Service, onReady: (draft: Draft) => void) {
  const intention = `draft:${service.slug}`
  return useMutation({
    mutationFn: async (old: Draft[]) => {
      for (const { id } of old) {
        await api.delete(draftAddress(service, id)).catch(unlessGone)
        forgetChanges(id)
      }
      return api.post<Draft>(`${serviceAddress(service)}/drafts`, {}, { idempotencyKey: keyFor(intention) })
    },
    onSuccess: (draft) => {
      releaseKey(intention)
      onReady(draft)
    },
  })
}

function unlessGone(problem: unknown): void {
  if (!(problem instanceof ApiProblem) || problem.status !== 404) throw problem
}

interface UnfinishedProps {
  drafts: Draft[]
  isBusy: boolean
  onContinue: (draft: Draft) => void
  onBegin: () => void
}

function Unfinished({ drafts, isBusy, onContinue, onBegin }: UnfinishedProps) {
  const { dateTime, date } = useFormat()
  return (
    <>
      <p>
        <Trans>Có hồ sơ đang làm dở cho dịch vụ này. Có thể làm tiếp từ chỗ đã dừng.</Trans>
      </p>
      {drafts.map((draft) => (
        <Card key={draft.id} title={<Trans>Bản nháp bắt đầu lúc {dateTime(draft.createdAt)}</Trans>}>
          <p className="soft">
            <Trans>Được giữ đến ngày {date(draft.expiresAt)}.</Trans>
          </p>
          <div className="row">
            <Button onPress={() => onContinue(draft)}>
              <Trans>Làm tiếp</Trans>
            </Button>
          </div>
        </Card>
      ))}
      <Card title={<Trans>Làm lại từ đầu</Trans>}>
        <p className="soft">
          <Trans>Bản nháp cũ cùng các câu trả lời trong đó sẽ bị xóa.</Trans>
        </p>
        <div className="row">
          <Button variant="secondary" isPending={isBusy} onPress={onBegin}>
            <Trans>Xóa và làm lại</Trans>
          </Button>
        </div>
      </Card>
    </>
  )
}
