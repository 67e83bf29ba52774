import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { ApiProblem } from '../../api/client.ts'
import type { Draft } from '../../api/types.ts'
import { LinkButton, Loading, Page, ProblemPanel } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { FilingContext, useDraftSaver, useSaveState } from './draft-context.ts'
import type { Service } from './form.ts'
import { GroupPage } from './group-page.tsx'
import { draftQuery, pinnedFormQuery, serviceQuery } from './queries.ts'

/**
 * All pages of one draft: what they share is the form, the draft, and the saver that outlives each page.
 * The last part of the address is a group of questions, `papers` or `check`.
 */
export default function DraftPages() {
  const slug = useParam('slug')
  const draftId = useParam('draftId')
  const service = useQuery(serviceQuery(slug))
  if (service.data?.kind === 'payment') return <NotFoundPage />
  if (service.data) return <WithDraft key={draftId} service={service.data} draftId={draftId} />
  return <Opening error={service.error} onRetry={() => void service.refetch()} />
}

function WithDraft({ service, draftId }: { service: Service; draftId: string }) {
  const draft = useQuery(draftQuery(service, draftId))
  if (draft.error instanceof ApiProblem && draft.error.status === 404) return <Closed slug={service.slug} />
  if (draft.data) return <WithForm service={service} draft={draft.data} />
  return <Opening error={draft.error} onRetry={() => void draft.refetch()} />
}

/** A draft goes on with the form that it was begun with, also when another is offered by now. */
function WithForm({ service, draft }: { service: Service; draft: Draft }) {
  const isOffered = draft.form.version === service.form.version
  const pinned = useQuery({ ...pinnedFormQuery(service, draft.form.version), enabled: !isOffered })
  const own = isOffered ? service : pinned.data
  if (own) return <Room service={own} draft={draft} />
  return <Opening error={pinned.error} onRetry={() => void pinned.refetch()} />
}

function Room({ service, draft }: { service: Service; draft: Draft }) {
  const saver = useDraftSaver(service, draft)
  const [told] = useState(() => new Map<string, string>())
  const isGone = useSaveState(saver).is === 'gone'
  useEffect(() => {
    const fetching = setTimeout(() => void Promise.allSettled([later.papers(), later.check()]), 3_000)
    return () => clearTimeout(fetching)
  }, [])
  return (
    <FilingContext value={{ service, saver, told }}>
      {isGone ? <Closed slug={service.slug} /> : <Current />}
    </FilingContext>
  )
}

// Fetched after the first question is there: it must come quickly over a slow network, and the rest not stop without one.
const later = { check: () => import('./check-page.tsx'), papers: () => import('./papers/papers-page.tsx') }
const CheckPage = lazy(() => later.check().then((code) => ({ default: code.CheckPage })))
const PapersPage = lazy(() => later.papers().then((code) => ({ default: code.PapersPage })))

function Current() {
  const part = useParam('groupId')
  if (part !== 'papers' && part !== 'check') return <GroupPage groupId={part} />
  return <Suspense fallback={<Loading />}>{part === 'papers' ? <PapersPage /> : <CheckPage />}</Suspense>
}

function Opening({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useLingui()
  return (
    <Page title={t`Hồ sơ đang làm`}>{error ? <ProblemPanel problem={error} onRetry={onRetry} /> : <Loading />}</Page>
  )
}

function Closed({ slug }: { slug: string }) {
  const { t } = useLingui()
  return (
    <Page title={t`Bản nháp này không còn mở`}>
      <p>
        <Trans>Bản nháp đã được nộp, đã bị xóa hoặc đã hết hạn. Nếu đã nộp, hồ sơ nằm trong mục “Hồ sơ của tôi”.</Trans>
      </p>
      <div className="row">
        <LinkButton href="/dossiers">
          <Trans>Xem hồ sơ của tôi</Trans>
        </LinkButton>
        <LinkButton variant="secondary" href={`/services/${slug}/apply`}>
          <Trans>Làm hồ sơ mới</Trans>
        </LinkButton>
      </div>
    </Page>
  )
}
