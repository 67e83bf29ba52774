import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Procedure } from '../../api/types.ts'
import { useFormat, useText } from '../../design/index.ts'
import { FaqList } from '../faq/faq-list.tsx'
import { faqQuery } from '../faq/queries.ts'
import { Marked } from './marked.tsx'

export function Notes({ notes }: Pick<Procedure, 'notes'>) {
  const text = useText()
  if (notes.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Lưu ý</Trans>
      </h2>
      <ul className="ruled">
        {notes.map((note) => (
          <li key={note.text.vi}>
            {text(note.text)} <Marked mark={note.mark} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is asked often about it: as people judged it helpful, or as the record has it while that is not to be had. */
export function Faq({ slug, faq }: Pick<Procedure, 'slug' | 'faq'>) {
  const text = useText()
  const { data = [] } = useQuery(faqQuery(slug))
  const about = data.filter(({ services }) => services.includes(slug))
  const known = new Set(about.map(({ question }) => question.vi))
  const others = faq.filter(({ question }) => !known.has(question.vi))
  if (others.length + about.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Câu hỏi thường gặp</Trans>
      </h2>
      <div className="folds">
        <FaqList items={about} />
        {others.map(({ question, answer }) => (
          <details key={question.vi} className="fold">
            <summary>{text(question)}</summary>
            <p>{text(answer)}</p>
          </details>
        ))}
      </div>
    </section>
  )
}

export function LegalBases({
  procedure: { legalBases, version, validFrom, code, decision },
}: {
  procedure: Procedure
}) {
  const text = useText()
  const { date } = useFormat()
  const from = date(validFrom)
  const decidedBy = [decision?.issuedBy && text(decision.issuedBy), decision?.issuedOn && date(decision.issuedOn)]
    .filter(Boolean)
    .join(', ')
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Căn cứ pháp lý</Trans>
      </h2>
      {legalBases.length > 0 && (
        <ul className="ruled">
          {legalBases.map(({ number, title, url, issuedOn }) => (
            <li key={number}>
              <strong>
                {url ? (
                  <a href={url} rel="noreferrer">
                    {number}
                  </a>
                ) : (
                  number
                )}
              </strong>
              {issuedOn && <span className="soft small"> ({date(issuedOn)})</span>}
              <p className="soft small">{text(title)}</p>
            </li>
          ))}
        </ul>
      )}
      {decision && (
        <p className="small">
          <Trans>
            Công bố tại Quyết định {decision.number}: {text(decision.title)}.
          </Trans>{' '}
          {decidedBy && <span className="soft">({decidedBy})</span>} <Marked mark={decision.mark} />
        </p>
      )}
      <p className="soft small">
        <Trans>
          Phiên bản {version}, áp dụng từ {from}.
        </Trans>{' '}
        {code ? <Trans>Mã thủ tục: {code}.</Trans> : <Trans>Mã thủ tục quốc gia chưa được xác nhận.</Trans>}
      </p>
    </section>
  )
}
