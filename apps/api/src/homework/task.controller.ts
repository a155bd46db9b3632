import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Task, TaskQuery, Tasks } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { TaskService } from './task.service';

@Controller('tasks')
export class TaskController {
  constructor(private readonly tasks: TaskService) {}

  @Get()
  @Route({
    access: ['partner'],
    summary: 'What is there to do, today and later, and what was done lately',
    query: TaskQuery,
    answer: Tasks,
  })
  home(@Who() viewer: Viewer, @Query() query: z.infer<typeof TaskQuery>) {
    return this.tasks.home(viewer, query.laterDays);
  }

  @Get(':id')
  @Route({ access: ['partner'], summary: 'One own task', answer: Task })
  get(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.tasks.get(viewer, id);
  }

  @Post(':id/done')
  @Route({ access: ['partner'], summary: 'Done for now: for homework that takes many entries' })
  done(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.tasks.done(viewer, id);
  }
}
