import { SessionModule } from './session/session.module';

/** The rooms of the HTTP application. */
export const rooms = [SessionModule];
