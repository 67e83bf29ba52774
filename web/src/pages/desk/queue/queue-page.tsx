import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, Empty, Loading, Page, ProblemPanel } from '../../../design/index.ts'
import { useQueryParam } from '../../../params.ts'
import type { DossierState } from '../../dossiers/types.ts'
import { stateNames } from '../../dossiers/words.ts'
import '../desk.css'
import { KeysHelp } from '../keys/keys-help.tsx'
import { type KeyAct, useKeys } from '../keys/use-keys.ts'
import { countsQuery, queueQuery } from '../queries.ts'
import { Filters } from './filters.tsx'
import { narrow, nearnesses } from './narrow.ts'
import { QueueTable } from './queue-table.tsx'
import { stepRow } from './row-focus.ts'
import { StateFilter } from './state-filter.tsx'

/** The agency's queue, nearest deadline first, walked with the keys or the pointer. */
export default function QueuePage() {
  const { t } = useLingui()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const { state, words, nearness, narrowTo } = useNarrowing()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(queueQuery(state))
  const { data: counted } = useQuery(countsQuery)
  const loaded = data?.pages.flatMap(({ items }) => items) ?? []
  const shown = narrow(loaded, words, nearness)
  // Asking again while the next page is on its way would call that one off, and a key held down would never get it.
  const more = () => hasNextPage && !isFetchingNextPage && void fetchNextPage()
  const keys: KeyAct[] = [
    { keys: ['j', 'ArrowDown'], tells: msg`hồ sơ sau`, run: () => stepRow(1) },
    { keys: ['k', 'ArrowUp'], tells: msg`hồ sơ trước`, run: () => stepRow(-1) },
    { keys: ['/'], tells: msg`tìm`, run: () => document.getElementById('words')?.focus() },
    { keys: ['m'], tells: msg`xem thêm`, run: more },
    {
      keys: ['o'],
      tells: msg`chỉ hồ sơ quá hạn`,
      run: () => narrowTo({ near: nearness === 'overdue' ? '' : 'overdue' }),
    },
    {
      keys: ['n'],
      tells: msg`chỉ hồ sơ sắp đến hạn`,
      run: () => narrowTo({ near: nearness === 'soon' ? '' : 'soon' }),
    },
    { keys: ['?'], tells: msg`xem các phím tắt`, run: () => setHelpOpen(!isHelpOpen) },
  ]
  useKeys(keys)
  return (
    <Page title={t`Hồ sơ cần giải quyết`} lead={t`Hồ sơ có hạn gần nhất đứng đầu.`} wide>
      <div className="stack">
        {counted && <StateFilter {...counted} chosen={state} />}
        <Filters
          key={state ?? 'all'}
          rows={loaded}
          words={words}
          nearness={nearness}
          onWords={(q) => narrowTo({ q })}
          onNearness={(near) => narrowTo({ near: near ?? '' })}
        />
        <KeysHelp acts={keys} isOpen={isHelpOpen} onToggle={() => setHelpOpen(!isHelpOpen)} />
      </div>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && shown.length === 0 && <Empty title={<Trans>Không có hồ sơ nào ở mục này</Trans>} />}
      {shown.length > 0 && <QueueTable dossiers={shown} />}
      {data && (
        <div className="row">
          <p className="small soft" role="status">
            <Plural value={shown.length} one="Đang hiện # hồ sơ" other="Đang hiện # hồ sơ" />
            {shown.length < loaded.length && (
              <>
                {' '}
                <Plural value={loaded.length} one="trong # hồ sơ đã tải" other="trong # hồ sơ đã tải" />
              </>
            )}
            .
          </p>
          {hasNextPage && (
            <Button variant="secondary" isPending={isFetchingNextPage} onPress={more}>
              <Trans>Xem thêm hồ sơ</Trans>
            </Button>
          )}
        </div>
      )}
    </Page>
  )
}

/** What is asked for stands in the address, so that coming back from a dossier finds the same rows. */
function useNarrowing() {
  const navigate = useNavigate()
  const asked = useQueryParam('state')
  const near = useQueryParam('near')
  const words = useQueryParam('q') ?? ''
  const state = asked && asked in stateNames ? (asked as DossierState) : undefined
  const nearness = nearnesses.find((one) => one === near) ?? null
  const narrowTo = (change: { q?: string; near?: string }) => {
    const wanted = { state: state ?? '', near: nearness ?? '', q: words, ...change }
    const search = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value))
    void navigate({ to: '/desk', search, replace: true, resetScroll: false })
  }
  return { state, words, nearness, narrowTo }
}
