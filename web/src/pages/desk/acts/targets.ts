import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { procedureQuery } from '../../../api/catalogue.ts'
import { useText } from '../../../design/index.ts'
import { pinnedFormQuery } from '../../filing/queries.ts'
import { useAnswerWords } from '../../filing/use-answer-words.ts'
import type { DeskDossier } from '../types.ts'

/** Something of the dossier that may be asked for again; the key is `paper:<slot>` or `answer:<name>`. */
export interface Target {
  key: string
  label: string
  value: string
}
export interface TargetGroup {
  id: string
  title: string
  targets: Target[]
}

/** The papers of the procedure that are handed in as files, then the answers given as the form groups them; null until known. */
export function useTargets(dossier: DeskDossier): TargetGroup[] | null {
  const { t } = useLingui()
  const text = useText()
  const words = useAnswerWords()
  const { data: procedure } = useQuery(procedureQuery(dossier.service.slug))
  const { data: service } = useQuery(pinnedFormQuery(dossier.service, dossier.form.version))
  if (!procedure || !service) return null
  const slots = procedure.papers.filter(({ upload }) => upload)
  const files = (slot: string) => dossier.papers.filter((paper) => paper.slot === slot).map(({ name }) => name)
  const papers = slots.map(({ id, name }) => ({
    key: `paper:${id}`,
    label: text(name),
    value: files(id).join(', ') || t`Chưa có tệp`,
  }))
  const answers = service.form.groups.map(({ id, title, questions }) => ({
    id,
    title: text(title),
    targets: questions
      .filter(({ name }) => dossier.answers[name])
      .map((question) => ({
        key: `answer:${question.name}`,
        label: text(question.label),
        value: words(question, dossier.answers[question.name]),
      })),
  }))
  return [{ id: 'papers', title: t`Giấy tờ`, targets: papers }, ...answers].filter(({ targets }) => targets.length > 0)
}
