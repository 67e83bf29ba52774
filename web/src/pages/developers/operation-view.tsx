import { Trans } from '@lingui/react/macro'
import { use, useState } from 'react'
import { Tag } from '../../design/index.ts'
import { language } from '../../i18n/language.ts'
import { Example } from './example.tsx'
import { type Call, exampleOf, type OpenApi, type Operation, type Parameter, resolve } from './openapi.ts'
import { DocumentContext, SchemaView, typeName } from './schema-view.tsx'

const tones = { get: 'info', post: 'success', patch: 'warning', put: 'warning', delete: 'danger' } as const

function Parameters({ parameters }: { parameters: Parameter[] }) {
  return (
    <>
      <h4>
        <Trans>Tham số</Trans>
      </h4>
      <ul className="schema">
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <li key={place + name}>
            <code>{name}</code> <span className="soft small">{place}</span>{' '}
            <span className="schema__type">{schema && typeName(schema)}</span> {required && <RequiredMark />}
            {description && <p className="soft small">{description}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

export function RequiredMark() {
  return (
    <span className="schema__required">
      <Trans>bắt buộc</Trans>
    </span>
  )
}

function Access({ access }: { access?: string }) {
  if (access === 'open') return <Trans>Không cần đăng nhập</Trans>
  if (access === 'partner') return <Trans>Đối tác, có chữ ký trên từng yêu cầu</Trans>
  if (access === 'officer') return <Trans>Cán bộ đã đăng nhập</Trans>
  if (access === 'administrator') return <Trans>Quản trị viên đã đăng nhập</Trans>
  return <Trans>Người đã đăng nhập</Trans>
}

/** The little Markdown of the document: names between backticks. */
function Description({ text = '' }: { text?: string }) {
  return text.split('`').map((part, index) => {
    const key = `${index}${part}`
    return index % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>
  })
}

type Body = NonNullable<Operation['requestBody']>

function Content({ content }: Pick<Body, 'content'>) {
  return Object.entries(content ?? {}).map(([type, media]) => (
    <div key={type} className="stack stack--s">
      {media.schema && <SchemaView schema={media.schema} />}
      <Example value={exampleOf(media)} />
    </div>
  ))
}

function Responses({ responses }: { responses: NonNullable<Operation['responses']> }) {
  const document = use(DocumentContext)
  return Object.entries(responses).map(([status, response]) => {
    const shown = response.$ref ? (resolve<Body>(document as OpenApi, response.$ref) ?? response) : response
    return (
      <details key={status} className="api-response" open={status.startsWith('2')}>
        <summary>
          <code>{status}</code> <Description text={shown.description} />
        </summary>
        <Content content={shown.content} />
      </details>
    )
  })
}

export function OperationView({ id, method, path, operation }: Call) {
  const [isOpen, setOpen] = useState(false)
  const summary = (language() === 'vi' && operation['x-summary-vi']) || operation.summary
  return (
    <details className="api-call" id={id} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Tag tone={tones[method as keyof typeof tones] ?? 'neutral'}>{method.toUpperCase()}</Tag>{' '}
        <code className="api-call__path">{path}</code> <span className="api-call__summary">{summary}</span>
      </summary>
      {/* Every service has doors of its own: hundreds of forms drawn at once would be more than a phone bears. */}
      {isOpen && <Told operation={operation} />}
    </details>
  )
}

function Told({ operation }: Pick<Call, 'operation'>) {
  const { parameters = [], requestBody, responses = {}, description } = operation
  return (
    <div className="api-call__body stack stack--s">
      <p className="soft small">
        <Access access={operation['x-access']} />
      </p>
      {description && <p>{description}</p>}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {requestBody && (
        <>
          <h4>
            <Trans>Nội dung gửi</Trans>
          </h4>
          <Content content={requestBody.content} />
        </>
      )}
      <h4>
        <Trans>Trả lời</Trans>
      </h4>
      <Responses responses={responses} />
    </div>
  )
}
