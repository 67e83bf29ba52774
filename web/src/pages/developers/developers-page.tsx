import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Loading, Page, ProblemPanel } from '../../design/index.ts'
import { groupsOf, openApiQuery } from './openapi.ts'
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
              {calls.map((call) => (
                <OperationView key={call.id + call.path} {...call} />
              ))}
            </section>
          ))}
        </DocumentContext>
      )}
    </Page>
  )
}
