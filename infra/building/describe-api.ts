import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { openApiDocument } from '../../shared/http/openapi.ts'
import { billRoutes } from '../../shared/service/bill-routes.ts'
import type { PaymentService } from '../../shared/service/payment-service.ts'
import { serviceRoutes } from '../../shared/service/routes.ts'
import type { Service } from '../../shared/service/service.ts'
import { discoverDoors, discoverServices } from './declarations.ts'
import type { Part } from './part.ts'
import { build, site } from './places.ts'

const document = `${build}/openapi.json`

const routesOf = (service: Service | PaymentService) =>
  'kind' in service ? billRoutes(service) : serviceRoutes(service)

/** The OpenAPI document, generated from the declarations. */
export const apiPart: Part = {
  name: 'API document',
  inputs: ['functions/**', 'shared/**', 'events/**'],
  output: document,
  async make() {
    const doors = await discoverDoors()
    const services = await discoverServices<Service | PaymentService>()
    const acts = services.map((service) => [`services/${service.slug}`, routesOf(service)] as const)
    const described = openApiDocument({ ...doors, ...Object.fromEntries(acts) })
    await mkdir(build, { recursive: true })
    await writeFile(document, JSON.stringify(described))
    return `${Object.keys(doors).length} doors, ${services.length} services`
  },
}

/** Puts the document where the portal serves it: `/api/v1/openapi.json`. */
export async function publishDocument(): Promise<void> {
  await mkdir(`${site}/api/v1`, { recursive: true })
  await copyFile(document, `${site}/api/v1/openapi.json`)
}
