import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'

export const figures = ['single-phase-most', 'low-voltage-most', 'daily-use-from'] as const

/** What voltage, phases and capacity (kW) do not go together; the limits are figures of the procedure record. */
export function connectionFaults(
  { voltage, phase, capacityKw = '', dailyUse }: Answers,
  procedure: Pick<Procedure, 'slug' | 'figures'>,
): Fault[] {
  const capacity = Number(capacityKw)
  const limit = (id: (typeof figures)[number]) => figureOf(procedure, id)
  const faults: Fault[] = []
  if (voltage === 'medium' && phase === '1')
    faults.push(
      answerFault('phase', 'medium-voltage-is-three-phase', {
        vi: 'Điện trung áp chỉ cấp 3 pha: chọn 3 pha hoặc hạ áp',
        en: 'Medium voltage has three phases: choose three phases, or low voltage',
      }),
    )
  if (voltage === 'low' && phase === '1' && capacity > limit('single-phase-most'))
    faults.push(
      answerFault('phase', 'too-much-for-single-phase', {
        vi: `Điện 1 pha cấp tối đa ${limit('single-phase-most')} kW: chọn 3 pha hoặc giảm công suất`,
        en: `Single phase carries at most ${limit('single-phase-most')} kW: choose three phases, or less capacity`,
      }),
    )
  if (voltage === 'low' && capacity > limit('low-voltage-most'))
    faults.push(
      answerFault('voltage', 'too-much-for-low-voltage', {
        vi: `Điện hạ áp cấp tối đa ${limit('low-voltage-most')} kW: chọn trung áp hoặc giảm công suất`,
        en: `Low voltage carries at most ${limit('low-voltage-most')} kW: choose medium voltage, or less capacity`,
      }),
    )
  if (capacity >= limit('daily-use-from') && dailyUse === undefined)
    faults.push(
      answerFault('dailyUse', 'missing', {
        vi: `Từ ${limit('daily-use-from')} kW cần ghi giờ dùng điện trong ngày`,
        en: `From ${limit('daily-use-from')} kW the hours of use have to be told`,
      }),
    )
  return faults
}
