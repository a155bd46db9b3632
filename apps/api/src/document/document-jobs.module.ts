import { Module, type OnModuleDestroy } from '@nestjs/common';
import { RenderPool } from './pdf';
import { RENDER, type Render, RenderDocument } from './render-document';
import { SourceService } from './source.service';

/** Documents are made in threads of the worker. */
@Module({
  providers: [
    SourceService,
    RenderDocument,
    { provide: RenderPool, useFactory: () => new RenderPool() },
    {
      provide: RENDER,
      useFactory:
        (pool: RenderPool): Render =>
        (model, note) =>
          pool.render(model, note),
      inject: [RenderPool],
    },
  ],
  exports: [RenderDocument],
})
export class DocumentJobsModule implements OnModuleDestroy {
  constructor(private readonly pool: RenderPool) {}

  async onModuleDestroy(): Promise<void> {
    await this.pool.close();
  }
}
