import { Module } from '@nestjs/common';
import { BuilderController } from './builder.controller';
import { BuilderService } from './builder.service';
import { HomeworkFilesService } from './builder-files.service';

/** Homework that a clinic makes itself, and homework as files. */
@Module({ controllers: [BuilderController], providers: [BuilderService, HomeworkFilesService] })
export class BuilderModule {}
