import { EntryModule } from './homework/entry.module';
import { HomeworkModule } from './homework/homework.module';
import { IdentityModule } from './platform/identity/identity.module';
import { SessionModule } from './session/session.module';

/** The rooms of the HTTP application. */
export const rooms = [EntryModule, HomeworkModule, IdentityModule, SessionModule];
