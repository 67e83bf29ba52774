import { type Link, newLink } from '../../shared/enterprises/link.ts'
import type { enterpriseLinks } from '../../shared/enterprises/store.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { readTaxCode, taxCodeFaults } from '../../shared/tax-code.ts'
import { askRegister } from './register.ts'

const ofPerson = {
  vi: 'Mã số thuế này là của cá nhân hoặc hộ kinh doanh. Hãy nhập mã số thuế 10 chữ số của doanh nghiệp',
  en: 'This tax code is of a person or a household business. Give the 10 digits of an enterprise',
}
const ofSomebodyElse = {
  vi: 'Dữ liệu đăng ký doanh nghiệp ghi người đại diện theo pháp luật là người khác',
  en: 'In the business register somebody else is the legal representative',
}

/** The ten digits of the enterprise that somebody named. */
export function enterpriseNamed(given: string, now: Date): string {
  const read = readTaxCode(given, now)
  const fault = (code: string, detail: typeof ofPerson) =>
    refuse(problems.answersInvalid, { faults: [{ pointer: '/taxCode', code, detail }] })
  if ('fault' in read) return fault(read.fault, taxCodeFaults[read.fault])
  return read.kind === 'person' ? fault('tax-code-of-person', ofPerson) : read.enterprise
}

/** Asks the register and keeps what it confirms. Where it denies, a link that was made before ends with that. */
export async function linked(
  links: ReturnType<typeof enterpriseLinks>,
  { person, personalNumber, taxCode, now }: { person: Person; personalNumber: string; taxCode: string; now: Date },
): Promise<Link> {
  const entry = await askRegister(taxCode, personalNumber)
  if (entry?.state === 'active' && entry.represents) {
    const one = newLink(taxCode, entry.name, now)
    await links.keepLink(person.id, one)
    return one
  }
  await links.removeLink(person.id, taxCode)
  if (!entry) return refuse(problems.enterpriseNotFound)
  if (entry.state === 'dissolved') return refuse(problems.enterpriseDissolved)
  return refuse(problems.notRepresentative, { detail: ofSomebodyElse })
}
