import { SealingService } from '../src/audit/sealing.service';
import { Office } from './document-desk';
import { jobsOf } from './jobs';

describe('a document', () => {
  it('bears the newest head of the log at its foot, which the admin finds again; before the first head it bears none', async () => {
    const office = await Office.open();
    const jobs = await jobsOf(office.world);
    const desk = await office.desk();
    const { admin } = desk.writing.clinic;
    const first = await desk.askForAll();
    await desk.make(first.id);
    expect(await desk.text(first.id)).not.toContain('Log ');
    await jobs.app.get(SealingService, { strict: false }).seal(null);
    const second = await desk.askForAll();
    await desk.make(second.id);
    const code = /Log ([0-9A-F]{6}-[0-9A-F]{6})/.exec(await desk.text(second.id))?.[1] ?? '';
    const { heads } = (await office.world.as(admin).get('/audit/heads')).body;
    expect(heads[0].code).toBe(code);
    const size = heads[0].size;
    const begun = (await office.world.as(admin).get(`/audit/check?code=${code}`)).body;
    const ended = (await office.world.as(admin).get(`/audit/check?code=${code}&next=${begun.next}`)).body;
    expect(ended).toMatchObject({ code: 'known', reached: size, next: null });
    await jobs[Symbol.asyncDispose]();
    await office.close();
  });
});
