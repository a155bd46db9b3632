import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignmentController } from './assignment.controller';
import { AssignmentEntity, AssignmentPartnerEntity } from './assignment.entity';
import { AssignmentService } from './assignment.service';
import { ForgetJob } from './forget-job';
import { LibraryController } from './library.controller';
import { LibraryService } from './library.service';
import { ProgrammeController } from './programme.controller';
import { ProgrammeSendService } from './programme-send.service';
import { ProgrammeService } from './programme.service';
import { TaskController } from './task.controller';
import { TaskJob } from './task-job';
import { TaskService } from './task.service';

/** Library, assignments and tasks; for the worker, making tasks ahead. Entries have a module of their own. */
@Module({
  imports: [TypeOrmModule.forFeature([AssignmentEntity, AssignmentPartnerEntity])],
  controllers: [LibraryController, ProgrammeController, AssignmentController, TaskController],
  providers: [LibraryService, ProgrammeService, ProgrammeSendService, AssignmentService, TaskService, TaskJob, ForgetJob],
})
export class HomeworkModule {}
