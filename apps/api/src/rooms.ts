import { AuditModule } from './audit/audit.module';
import { ConsentModule } from './consent/consent.module';
import { ClinicModule } from './clinic/clinic.module';
import { DocumentModule } from './document/document.module';
import { BuilderModule } from './homework/builder.module';
import { EntryModule } from './homework/entry.module';
import { HomeworkModule } from './homework/homework.module';
import { IdentityModule } from './platform/identity/identity.module';
import { MeasureModule } from './practice/measure.module';
import { PracticeModule } from './practice/practice.module';
import { ReviewModule } from './practice/review.module';
import { SafetyModule } from './practice/safety.module';
import { SessionModule } from './session/session.module';

/** The rooms of the HTTP application. */
export const rooms = [AuditModule, ConsentModule, ReviewModule, MeasureModule, ClinicModule, DocumentModule, BuilderModule, EntryModule, HomeworkModule, IdentityModule, PracticeModule, SafetyModule, SessionModule];
