import { readFileSync } from 'node:fs'
import { discoverServices } from '../../infra/building/declarations.ts'
import { functions } from '../../infra/building/places.ts'
import { type Procedure, procedure } from '../../shared/catalogue/procedure.ts'
import type { Form, Question } from '../../shared/service/form.ts'
import type { Service } from '../../shared/service/service.ts'

/** What all public services have, whether they open a dossier or are only paid. */
export type AnyService = Pick<Service, 'slug' | 'sector' | 'forms' | 'needs' | 'entitled' | 'actsFor'> & {
  kind?: 'payment'
}

export const folderOf = (slug: string): string => `${functions}/services/${slug}`

/** Every public service there is, by slug. */
export const services = await discoverServices<AnyService>()

/** Every form that a dossier may pin, as `<slug> <version>`. */
export const forms: [string, AnyService, Form][] = services.flatMap((service) =>
  Object.values(service.forms).map((form): [string, AnyService, Form] => [
    `${service.slug} ${form.version}`,
    service,
    form,
  ]),
)

/** The procedure record beside a service, as its file has it. */
export const recordOf = (slug: string): unknown => JSON.parse(readFileSync(`${folderOf(slug)}/procedure.json`, 'utf8'))

export const procedureOf = (slug: string): Procedure => procedure.parse(recordOf(slug))

export const questionsOf = (form: Form): [string, Question][] =>
  form.groups.flatMap(({ questions }) => Object.entries(questions))
