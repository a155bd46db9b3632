import { bootstrapApplication } from '@angular/platform-browser';
import { Root } from './app/shell/root';
import { providers } from './app/shell/providers';
import { warmUp } from './app/shell/warm-up';

// The content policy forbids code made from text, so the schema library must not even try it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

warmUp(location.pathname);
bootstrapApplication(Root, { providers }).catch((cause: unknown) => console.error(cause));
