import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildApi } from '../build/build-api.mjs';
import { distFolder } from './dist.mjs';

const usage = `npm run bench [-- options]
  --only list,submit,tasks,caseload,caseload-alone,sign-in,figures,library,document,beside   what to measure
  --quick     two short rounds on a tenth of the data: for working, not for quoting
  --profile   API and worker write CPU profiles
  --no-build  measure what lies in dist/`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else {
  if (!values['no-build'] || !existsSync(distFolder)) await buildApi();
  // After the build: what it imports is the built product.
  const { bench } = await import('./measure.mjs');
  await bench({ only: values.only?.split(','), quick: values.quick, profile: values.profile });
}
