import { Body, Controller, Delete, Get, Param, Patch, Put } from '@nestjs/common';
import { ChangeMe, ChangePassword, Me, OpenSignIns } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../database/db';
import { Route, Who } from '../http/route';
import { MeService } from './me.service';
import { OwnSignIns } from './own-sign-ins';

/** One's own account. */
@Controller('me')
export class MeController {
  constructor(
    private readonly me: MeService,
    private readonly signIns: OwnSignIns,
  ) {}

  @Get()
  @Route({ access: 'anyone', summary: 'The signed-in person, their clinic and couple', answer: Me })
  get(@Who() viewer: Viewer) {
    return this.me.get(viewer);
  }

  @Patch()
  @Route({ access: 'anyone', summary: 'Change own name or language; note that the quick exit was explained', body: ChangeMe, answer: Me })
  change(@Who() viewer: Viewer, @Body() body: z.infer<typeof ChangeMe>) {
    return this.me.change(viewer, body);
  }

  @Put('password')
  @Route({ access: 'anyone', summary: 'Change own password; other sign-ins end', body: ChangePassword })
  changePassword(@Who() viewer: Viewer, @Body() body: z.infer<typeof ChangePassword>) {
    return this.me.changePassword(viewer, body);
  }

  @Get('sign-ins')
  @Route({ access: 'anyone', summary: 'Where one is signed in', answer: OpenSignIns })
  openSignIns(@Who() viewer: Viewer) {
    return this.signIns.list(viewer);
  }

  @Delete('sign-ins/:id')
  @Route({ access: 'anyone', summary: 'End one of the own sign-ins' })
  endSignIn(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.signIns.end(viewer, id);
  }
}
