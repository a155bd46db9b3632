import { bootstrapApplication } from '@angular/platform-browser';
import { Root } from './app/shell/root';
import { providers } from './app/shell/providers';

bootstrapApplication(Root, { providers }).catch((cause: unknown) => console.error(cause));
