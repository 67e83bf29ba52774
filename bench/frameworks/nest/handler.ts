import 'reflect-metadata'
import { configure } from '@codegenie/serverless-express'
import { Body, ConflictException, Controller, Injectable, Module, Param, Patch } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import express from 'express'
import { save } from '../../bare/save.ts'

@Injectable()
class Drafts {
  save(id: string, given: unknown) {
    return save(id, given)
  }
}

@Controller('api/v1/services/transport/driving-licence-renewal/drafts')
class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Patch(':id')
  async save(@Param('id') id: string, @Body() given: unknown) {
    const saved = await this.drafts.save(id, given)
    if (!saved) throw new ConflictException()
    return saved
  }
}
// What the compiler would write down about the constructor; esbuild does not.
Reflect.defineMetadata('design:paramtypes', [Drafts], DraftsController)

@Module({ controllers: [DraftsController], providers: [Drafts] })
class Service {}

const app = express()
const service = await NestFactory.create(Service, new ExpressAdapter(app), { logger: false })
await service.init()

export const handler = configure({ app })
