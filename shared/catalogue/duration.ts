import * as z from 'zod'

export const duration = z.object({
  value: z.int().min(0),
  unit: z.enum(['working_hours', 'working_days', 'calendar_days']),
})
export type Duration = z.infer<typeof duration>
