import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Page, ProblemPanel } from '../../design/index.ts'
import { type Call, groupsOf, openApiQuery } from './openapi.ts'
import { OperationView } from './operation-view.tsx'
import { DocumentContext } from './schema-view.tsx'
import './developers.css'

export default function DevelopersPage() {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(openApiQuery)
  const groups = data ? [...groupsOf(data)] : []
  return (
    <Page
      wide
      title={t`Tài liệu API`}
      lead={
        <Trans>
          Mọi điều ứng dụng này làm đều qua API dưới đây. Tài liệu sinh ra từ chính các khai báo kiểm tra dữ liệu.
        </Trans>
      }
    >
      <p>
        <a href="/api/v1/openapi.json">openapi.json</a>{' '}
        <span className="soft">{data && `OpenAPI ${data.openapi}`}</span>
      </p>
      {error && <ProblemPanel problem={error} onRetry={refetch} />}
      {!data && !error && <Loading />}
      <p>
        <Trans>
          Văn bản theo ngôn ngữ ghi ở Accept-Language (vi hoặc en); thời gian theo RFC 3339; tiền là số nguyên đồng.
        </Trans>
      </p>
      {data && (
        <DocumentContext value={data}>
          <nav aria-label={t`Các nhóm`}>
            <ul className="api-groups">
              {groups.map(([name, calls]) => (
                <li key={name}>
                  <a href={`#group-${name}`}>{name}</a> <span className="soft">{calls.length}</span>
                </li>
              ))}
            </ul>
          </nav>
          {groups.map(([name, calls]) => (
            <section key={name} id={`group-${name}`} className="stack stack--s">
              <h2>{name}</h2>
              <Calls calls={calls} />
            </section>
          ))}
        </DocumentContext>
      )}
    </Page>
  )
}

/** The public service whose door it is; null for what all share. */
const serviceOf = ({ path }: Call): string | null => /^\/api\/v1\/services\/[^/]+\/([^/]+)/.exec(path)?.[1] ?? null

function Calls({ calls }: { calls: readonly Call[] }) {
  const bySlug = Map.groupBy(calls, serviceOf)
  return [...bySlug].map(([slug, own]) =>
    slug === null ? (
      own.map((call) => <OperationView key={call.id + call.path} {...call} />)
    ) : (
      <DoorsOfService key={slug} slug={slug} calls={own} />
    ),
  )
}

/** The doors of one service, drawn when they are asked for: there are as many sets of them as services. */
function DoorsOfService({ slug, calls }: { slug: string; calls: readonly Call[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="api-call" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <code className="api-call__path">{slug}</code> <span className="soft">{calls.length}</span>
      </summary>
      {isOpen && (
        <div className="api-call__body stack stack--s">
          {calls.map((call) => (
            <OperationView key={call.id + call.path} {...call} />
          ))}
        </div>
      )}
    </details>
  )
}
