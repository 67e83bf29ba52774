import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { procedureQuery } from '../../../api/catalogue.ts'
import { useText } from '../../../design/index.ts'
import { papersQuery } from '../queries.ts'
import type { DeskDossier, DeskPaper } from '../types.ts'
import { PaperFile } from './paper-file.tsx'
import { Fetched, Part } from './part.tsx'

/** The files handed in, by what they were handed in as; each can be looked at without leaving the page. */
export function Papers({ dossier }: { dossier: DeskDossier }) {
  const { t } = useLingui()
  const hasPapers = dossier.papers.length > 0
  const papers = useQuery({ ...papersQuery(dossier.id), enabled: hasPapers })
  return (
    <Part id="papers" title={t`Giấy tờ`}>
      {hasPapers ? (
        <>
          <p className="small soft">
            <Trans>Mỗi lần xem hoặc tải một tệp được ghi lại và người nộp thấy được.</Trans>
          </p>
          <Fetched query={papers}>{(all) => <Slots dossier={dossier} papers={all} />}</Fetched>
        </>
      ) : (
        <p>
          <Trans>Hồ sơ không có tệp nào.</Trans>
        </p>
      )}
    </Part>
  )
}

function Slots({ dossier, papers }: { dossier: DeskDossier; papers: DeskPaper[] }) {
  const text = useText()
  const { data: procedure } = useQuery(procedureQuery(dossier.service.slug))
  const slots = [...new Set(papers.map(({ slot }) => slot))]
  const nameOf = (slot: string) => {
    const paper = procedure?.papers.find(({ id }) => id === slot)
    return paper ? text(paper.name) : slot
  }
  return slots.map((slot) => (
    <section key={slot} className="slot stack stack--s">
      <h3>{nameOf(slot)}</h3>
      <ul className="files">
        {papers
          .filter((paper) => paper.slot === slot)
          .map((paper) => (
            <PaperFile key={paper.id} dossierId={dossier.id} paper={paper} />
          ))}
      </ul>
    </section>
  ))
}
