import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { Assignment, Assignments, ChangeAssignment, NewAssignment } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { ActKey, IfMatch, Route, Who } from '../platform/http/route';
import { AssignmentService } from './assignment.service';

@Controller()
export class AssignmentController {
  constructor(private readonly assignments: AssignmentService) {}

  @Get('couples/:id/assignments')
  @Route({ access: ['counselor'], summary: 'Homework given to a couple, newest first', answer: Assignments })
  list(@Who() viewer: Viewer, @Param('id') coupleId: string) {
    return this.assignments.list(viewer, coupleId);
  }

  @Post('couples/:id/assignments')
  @Route({
    access: ['counselor'],
    summary: 'Give homework to one partner or both',
    body: NewAssignment,
    answer: Assignment,
    status: 201,
    idempotent: 'optional',
  })
  assign(
    @Who() viewer: Viewer,
    @Param('id') coupleId: string,
    @Body() body: z.infer<typeof NewAssignment>,
    @ActKey() key: string | undefined,
  ) {
    return this.assignments.assign(viewer, coupleId, body, key);
  }

  @Patch('assignments/:id')
  @Route({
    access: ['counselor'],
    summary: 'Change schedule, last day and note; what was answered stays',
    body: ChangeAssignment,
    answer: Assignment,
    ifMatch: true,
  })
  change(@Who() viewer: Viewer, @Param('id') id: string, @IfMatch() version: number, @Body() body: z.infer<typeof ChangeAssignment>) {
    return this.assignments.change(viewer, id, version, body);
  }

  @Post('assignments/:id/end')
  @Route({ access: ['counselor'], summary: 'End homework; what was answered stays' })
  end(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.assignments.end(viewer, id);
  }
}
