import { IdentityModule } from './platform/identity/identity.module';
import { SessionModule } from './session/session.module';

/** The rooms of the HTTP application. */
export const rooms = [IdentityModule, SessionModule];
