import { Context0001 } from './0001-context';
import { Identity0002 } from './0002-identity';
import { Practice0003 } from './0003-practice';
import { SignIn0004 } from './0004-sign-in';
import { Homework0005 } from './0005-homework';
import { Entries0006 } from './0006-entries';
import { Session0007 } from './0007-session';
import { Operations0008 } from './0008-operations';
import { Exchange0009 } from './0009-exchange';
import { Measures0010 } from './0010-measures';
import { Ledger0011 } from './0011-ledger';
import { Agreement0012 } from './0012-agreement';
import { Safety0013 } from './0013-safety';
import { ClinicHomework0014 } from './0014-clinic-homework';
import { Delivery0015 } from './0015-delivery';
import { Match0016 } from './0016-match';
import { AuditTree0017 } from './0017-audit-tree';
import { Alert0018 } from './0018-alert';
import { Choosing0020 } from './0020-choosing';
import { DemoCouples0021 } from './0021-demo-couples';
import { Quiet0022 } from './0022-quiet';

/** Every migration, in order. They run in the order of the last thirteen digits of their names, so new ones are called `Name97000000000NN`. */
export const migrations = [
  Context0001,
  Identity0002,
  Practice0003,
  SignIn0004,
  Homework0005,
  Entries0006,
  Session0007,
  Operations0008,
  Exchange0009,
  Measures0010,
  Ledger0011,
  Agreement0012,
  Safety0013,
  ClinicHomework0014,
  Delivery0015,
  Match0016,
  AuditTree0017,
  Alert0018,
  Choosing0020,
  DemoCouples0021,
  Quiet0022,
];
