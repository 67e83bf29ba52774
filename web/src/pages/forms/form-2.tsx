import { useQuery } from '@tanstack/react-query'
import { procedureQuery } from '../../api/catalogue.ts'
import type { DeskDossier } from '../desk/types.ts'
import { pinnedFormQuery } from '../filing/queries.ts'
import { About, officer } from './about.tsx'
import { Line, Signatures } from './sheet.tsx'

type Item = NonNullable<DeskDossier['timeline'][number]['items']>[number]

/** The latest request to supplement: each thing to mend and why. */
export function Form2({ dossier }: { dossier: DeskDossier }) {
  const asked = dossier.timeline.findLast(({ items }) => items !== null)
  const nameOf = useTargetName(dossier)
  return (
    <>
      <dl>
        <About dossier={dossier} />
        <Line vi="Cần bổ sung, sửa" en="To be supplied or mended">
          <ol>
            {asked?.items?.map((item) => (
              <li key={nameOf(item)}>
                <b>{nameOf(item)}</b>: {item.reason.text.vi}
                {item.note && ` – ${item.note}`}
                <span className="sheet__en" lang="en">
                  {item.reason.text.en}
                </span>
              </li>
            ))}
          </ol>
        </Line>
      </dl>
      <p>
        Thời hạn giải quyết tạm dừng từ ngày yêu cầu và chạy tiếp khi nhận đủ phần bổ sung.
        <span className="sheet__en" lang="en">
          The time to decide stands still from the day of this request until all is supplied.
        </span>
      </p>
      <Signatures who={[officer]} />
    </>
  )
}

function useTargetName({ service, form }: DeskDossier) {
  const { data: procedure } = useQuery(procedureQuery(service.slug))
  const { data } = useQuery(pinnedFormQuery(service, form.version))
  const questions = data?.form.groups.flatMap((group) => group.questions) ?? []
  return ({ target }: Item): string =>
    target.kind === 'paper'
      ? (procedure?.papers.find(({ id }) => id === target.slot)?.name.vi ?? target.slot)
      : (questions.find(({ name }) => name === target.name)?.label.vi ?? target.name)
}
