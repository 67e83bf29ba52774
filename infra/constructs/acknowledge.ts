import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Excuses findings of cdk-nag on one construct and what is below it; the words say why each is no fault here. */
export function acknowledge(construct: IConstruct, reasons: Record<string, string>): void {
  const excused = Object.entries(reasons).map(([id, reason]) => ({ id: `AwsSolutions-${id}`, reason }))
  for (const acknowledgment of excused) Validations.of(construct).acknowledge(acknowledgment)
}
