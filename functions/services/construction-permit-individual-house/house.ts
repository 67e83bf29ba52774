import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'

export const figures = ['designer-from-floors', 'designer-from-area', 'designer-from-height'] as const

/** Whether a house of this size is designed by somebody with a certificate: from any of the three figures of the record on. */
export function needsDesigner(
  { floors, floorArea, height }: Answers,
  procedure: Pick<Procedure, 'slug' | 'figures'>,
): boolean {
  const measured = { 'designer-from-floors': floors, 'designer-from-area': floorArea, 'designer-from-height': height }
  return figures.some((id) => Number(measured[id]) >= figureOf(procedure, id))
}

/** What of a house cannot be: more ground floor than plot or than floors in all, or a large house without a designer. */
export function houseFaults(answers: Answers, procedure: Pick<Procedure, 'slug' | 'figures'>): Fault[] {
  const [plot, ground, all] = [answers.plotArea, answers.groundArea, answers.floorArea].map(Number) as [
    number,
    number,
    number,
  ]
  const faults: Fault[] = []
  if (ground > plot)
    faults.push(
      answerFault('groundArea', 'larger-than-plot', {
        vi: 'Diện tích xây dựng không thể lớn hơn diện tích thửa đất',
        en: 'The ground floor cannot be larger than the plot',
      }),
    )
  if (all < ground)
    faults.push(
      answerFault('floorArea', 'smaller-than-ground', {
        vi: 'Tổng diện tích sàn không thể nhỏ hơn diện tích tầng 1',
        en: 'All floors together cannot be smaller than the ground floor',
      }),
    )
  if (answers.designedBy === 'self' && needsDesigner(answers, procedure))
    faults.push(
      answerFault('designedBy', 'designer-needed', {
        vi: 'Nhà có quy mô này phải do tổ chức, cá nhân có chứng chỉ hành nghề thiết kế',
        en: 'A house of this size has to be designed by somebody with a certificate',
      }),
    )
  return faults
}
