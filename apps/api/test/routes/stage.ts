import { openWorld, type Person, type TestClinic, type TestCouple, type World } from '../world';

export const actorNames = ['nobody', 'admin', 'assigned', 'colleague', 'elsewhere', 'anna', 'ben', 'cora', 'deactivated'] as const;
export type ActorName = (typeof actorNames)[number];

/** People and things the routes are tried on. */
export interface Stage {
  world: World;
  actors: Record<Exclude<ActorName, 'nobody'>, Person>;
  couple: TestCouple;
  assignmentId: string;
  /** Anna's task with a draft, and her submitted entry whose statement the counselor and Ben may read. */
  taskId: string;
  doneTaskId: string;
  draftId: string;
  entryId: string;
  sessionId: string;
  documentId: string;
  /** Programmes being adapted for the couple. */
  programmeId: string;
  spareProgrammeId: string;
  /** Ben's proposal of how to pause, one that both signed, and one that is over. */
  proposedId: string;
  agreementId: string;
  endedId: string;
  /** Needs of Ben's: one nobody has answered, and Anna's answer to another. A statement of his that waits for the counselor. */
  needId: string;
  responseId: string;
  statementId: string;
  /** A quiet flag that Anna's answer raised, and a form of the counselor's about the couple. */
  flagId: string;
  toolId: string;
  /** A homework that the clinic is making. */
  homeworkDraftId: string;
  /** A person invited and not yet here, and one that was deactivated. */
  invitedId: string;
}

export const statement = { when: 'When you came home late', i_feel: ['worried'], because: 'I did not know', i_need: 'a short message' };
const none = { counselor: false, partner: false, report: false };

/** Sets the stage, as far as possible through the API itself. */
export async function setStage(): Promise<Stage> {
  const world = await openWorld();
  const clinic = await world.clinic('Riverside');
  const [dana, erik, gone] = [await clinic.counselor('Dana'), await clinic.counselor('Erik'), await clinic.counselor('Gone')];
  const otto = await (await world.clinic('Hilltop')).counselor('Otto');
  const couple = await clinic.couple(dana);
  const other = await clinic.couple(erik, { anna: 'Cora', ben: 'Dan' });
  await world.owner.query(`update account_private set status = 'deactivated' where account_id = $1`, [gone.id]);
  const { taskId, assignmentId } = await clinic.task(couple, couple.anna, 'S15');
  const entryId = await submitted(world, couple.anna, taskId);
  const open = await clinic.task(couple, couple.anna, 'S15', '2026-01-07');
  const draft = await world.as(couple.anna).post(`/tasks/${open.taskId}/entries`, {}, { 'idempotency-key': world.key() });
  const session = await world
    .as(dana)
    .post(`/couples/${couple.id}/sessions`, { startsAt: '2026-03-04T10:00:00Z', minutes: 50, place: 'in_person' });
  const document = await world.as(dana).post(`/sessions/${session.body.id}/documents`, { from: '2026-01-01', to: '2026-03-31', lines: [] });
  const adapt = () => world.as(dana).post(`/couples/${couple.id}/programmes`, { programmeId: 'P03', startsOn: '2099-01-04' });
  const [programme, spare] = [await adapt(), await adapt()];
  const invited = await world.as(clinic.admin).post('/clinic/accounts', { name: 'Ines', email: 'ines@example.org', role: 'counselor' });
  const context = { betrayal_kind: ['lies'], pattern: 'single', came_out: 'told', ongoing: 'no' };
  const tool = await world
    .as(dana)
    .post(`/couples/${couple.id}/tools`, { homeworkId: 'S87', homeworkVersion: 1, partnerId: null, answers: context });
  const [proposedId, signed, ended] = [
    await proposed(world, clinic, couple),
    await agreed(world, clinic, couple),
    await agreed(world, clinic, couple),
  ];
  await world.as(dana).post(`/agreements/${ended}/end`);
  return {
    world,
    actors: {
      admin: clinic.admin,
      assigned: dana,
      colleague: erik,
      elsewhere: otto,
      anna: couple.anna,
      ben: couple.ben,
      cora: other.anna,
      deactivated: gone,
    },
    couple,
    assignmentId,
    taskId: open.taskId,
    doneTaskId: taskId,
    draftId: draft.body.id,
    entryId,
    sessionId: session.body.id,
    documentId: document.body.id,
    programmeId: programme.body.id,
    spareProgrammeId: spare.body.id,
    proposedId,
    agreementId: signed,
    endedId: ended,
    ...(await exchanged(world, clinic, couple)),
    flagId: await raised(world, couple, entryId),
    toolId: tool.body.id,
    homeworkDraftId: (await world.as(dana).post('/homework-drafts', { from: null })).body.id,
    invitedId: invited.body.id,
  };
}

async function submitted(world: World, author: Person, taskId: string): Promise<string> {
  const as = world.as(author);
  const entry = await as.post(`/tasks/${taskId}/entries`, {}, { 'idempotency-key': world.key() });
  const shared = { counselor: true, partner: true, report: true };
  const body = { answers: statement, sharing: { statement: shared, reason: none } };
  await as.post(`/entries/${entry.body.id}/submit`, body, { 'if-match': `"${entry.body.version}"`, 'idempotency-key': world.key() });
  return entry.body.id;
}

async function raised(world: World, couple: TestCouple, entryId: string): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(
    `insert into quiet_flag (clinic_id, id, couple_id, author_id, entry_id, kind) values ($1, gen_random_uuid(), $2, $3, $4, 'unsafe') returning id`,
    [couple.anna.clinicId, couple.id, couple.anna.id, entryId],
  );
  return rows[0]?.id ?? '';
}

/** What passes between the two: needs and an answer (S16), a statement (S04). */
async function exchanged(
  world: World,
  clinic: TestClinic,
  couple: TestCouple,
): Promise<Pick<Stage, 'needId' | 'responseId' | 'statementId'>> {
  const both = { counselor: true, partner: true, report: false };
  const need = { need: 'To know the week', kind: 'information', request: 'Would you tell me on Sunday?' };
  const needOf = async () => written(world, couple.ben, (await clinic.task(couple, couple.ben, 'S16')).taskId, need, { need: both });
  const [needId, answered] = [await needOf(), await needOf()];
  const response = await world
    .as(couple.anna)
    .post(`/entries/${answered}/responses`, { form: 'reply', on: null, answers: { reply: 'yes' } });
  await world.owner.query('alter table assignment_partner disable trigger check_gate');
  const { taskId } = await clinic.task(couple, couple.ben, 'S04');
  await world.owner.query('alter table assignment_partner enable trigger check_gate');
  const words = {
    what_i_did: 'I lied',
    effect_on_you: 'You doubted',
    what_i_will_do: 'I answer',
    no_excuse: true,
    no_forgiveness_asked: true,
  };
  return { needId, responseId: response.body.id, statementId: await written(world, couple.ben, taskId, words, { statement: both }) };
}

async function written(world: World, author: Person, taskId: string, answers: unknown, sharing: unknown): Promise<string> {
  const as = world.as(author);
  const { id, version } = (await as.post(`/tasks/${taskId}/entries`, {}, { 'idempotency-key': world.key() })).body;
  await as.post(`/entries/${id}/submit`, { answers, sharing }, { 'if-match': `"${version}"`, 'idempotency-key': world.key() });
  return id;
}

/** Ben proposes how to pause (S19). */
async function proposed(world: World, clinic: TestClinic, couple: TestCouple): Promise<string> {
  const { taskId } = await clinic.task(couple, couple.ben, 'S19');
  const as = world.as(couple.ben);
  const entry = await as.post(`/tasks/${taskId}/entries`, {}, { 'idempotency-key': world.key() });
  const body = {
    answers: { signal: 'A hand on the table', pause: 30, who_returns: 'either' },
    sharing: { pause: { counselor: true, partner: true, report: false } },
  };
  await as.post(`/entries/${entry.body.id}/submit`, body, { 'if-match': `"${entry.body.version}"`, 'idempotency-key': world.key() });
  return entry.body.id;
}

async function agreed(world: World, clinic: TestClinic, couple: TestCouple): Promise<string> {
  const entryId = await proposed(world, clinic, couple);
  const { body } = await world.as(couple.anna).get(`/entries/${entryId}/agreement`);
  const sign = (by: Person) =>
    world.as(by).post(`/entries/${entryId}/signature`, { revision: body.revision, textHash: body.textHash, name: by.name });
  await sign(couple.anna);
  return (await sign(couple.ben)).body.agreementId;
}
