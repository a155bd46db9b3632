import { Context0001 } from './0001-context';
import { Identity0002 } from './0002-identity';
import { Practice0003 } from './0003-practice';
import { SignIn0004 } from './0004-sign-in';
import { Homework0005 } from './0005-homework';
import { Entries0006 } from './0006-entries';
import { Session0007 } from './0007-session';
import { Operations0008 } from './0008-operations';

/** Every migration, in order. */
export const migrations = [Context0001, Identity0002, Practice0003, SignIn0004, Homework0005, Entries0006, Session0007, Operations0008];
