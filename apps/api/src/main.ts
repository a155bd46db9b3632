import { ApiModule } from './api.module';
import { readConfig } from './platform/config/config';
import { createServer } from './platform/http/server';

/** Entry of the HTTP process. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createServer(ApiModule.for(config), config);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
