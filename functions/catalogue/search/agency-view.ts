import { absorbedBy, inChargeOn, isInForce, nameOn, type Registered } from '../../../shared/agency/register.ts'

/** An agency or place as it stood on a day (`YYYY-MM-DD`). */
export function agencyView(one: Registered, day: string) {
  const brief = (other: Registered) => ({ id: other.id, name: nameOn(other, day) })
  const inCharge = inChargeOn(one, day)
  return {
    ...brief(one),
    code: one.code,
    codeMark: one.codeMark,
    kind: one.kind,
    validFrom: one.validFrom,
    validTo: one.validTo,
    inForce: isInForce(one, day),
    inCharge: inCharge && brief(inCharge),
    absorbed: absorbedBy(one, day).map(brief),
    formerNames: one.formerNames ?? [],
    ...(one.birthplace && { birthplace: one.birthplace }),
    ...(one.changeMark && { changeMark: one.changeMark }),
  }
}
