import type { ResponseForm } from './exchange';
import { conditionFaults, fieldFaults, ruleFaults } from './field-faults';
import type { Fields } from './fields';
import type { Homework } from './homework';

const name = /^[a-z][a-z0-9_]{0,39}$/u;

function responseFaults(key: string, form: ResponseForm, all: Readonly<Record<string, ResponseForm>>): readonly string[] {
  const beside = form.beside === undefined ? undefined : all[form.beside];
  return [
    ...(name.test(key) ? [] : ['it has no plain name']),
    ...(Object.values(form.fields).some(({ kind }) => kind === 'group') ? ['it has a group'] : []),
    ...((form.seen === 'afterBoth') === (beside?.beside === key) ? [] : ['independent marks, and only they, name each other']),
    ...(form.seen === 'afterBoth' && form.many === true ? ['independent marks are given once'] : []),
    ...(form.on === undefined || (Object.hasOwn(all, form.on) && form.on !== key) ? [] : [`it answers "${form.on}", which is no response`]),
    ...fieldFaults(form.fields),
    ...ruleFaults(form.rules ?? [], Object.keys(form.fields)),
    ...conditionFaults(form.accepts, Object.keys(form.fields)),
  ].map((fault) => `response ${key}: ${fault}`);
}

function isOfKind(fields: Fields, field: string | undefined, kinds: readonly string[]): boolean {
  return field === undefined || kinds.includes(Object.hasOwn(fields, field) ? (fields[field]?.kind ?? '') : '');
}

function matchFaults({ fields, match }: Homework): readonly string[] {
  if (!match) return [];
  const group = Object.hasOwn(fields, match.field) ? fields[match.field] : undefined;
  const answer = group?.kind === 'group' ? group.fields[match.answer] : undefined;
  const fits = group?.kind === 'group' && group.fields[match.step]?.kind === 'choice' && answer?.kind === 'choice';
  return fits && match.yes.every((value) => Object.hasOwn(answer.options, value)) ? [] : ['the match reads what is not asked'];
}

function agreementFaults({ fields, agreement }: Homework): readonly string[] {
  if (!agreement) return [];
  const reviewed = agreement.reviewOn !== undefined || agreement.reviewDays !== undefined;
  return [
    ...(reviewed ? [] : ['an agreement always has a day to look at it again (RS-4)']),
    ...(isOfKind(fields, agreement.reviewOn, ['date']) && isOfKind(fields, agreement.endsOn, ['date'])
      ? []
      : ['the agreement reads its days from no date field']),
    ...(agreement.acknowledged === true && agreement.counselorText === undefined
      ? ['there is nothing for the counselor to acknowledge']
      : []),
    ...conditionFaults(agreement.when, Object.keys(fields)),
  ];
}

/** What is wrong with what hangs on an entry: responses, ledger, agreement, timer, match, tool, flags. */
export function exchangeFaults(definition: Homework): readonly string[] {
  const { kind, fields, parts, responses = {}, ledger, agreement, turns, tool, carries = [], flags = [], blockedBy, figures } = definition;
  const names = Object.keys(fields);
  const joint = Object.values(parts).some((part) => part.joint === true);
  const reached = Object.values(parts).filter(({ reaches }) => reaches !== undefined);
  return [
    ...Object.entries(responses).flatMap(([key, form]) => responseFaults(key, form, responses)),
    ...(kind === 'ledger' && Object.keys(responses).length === 0 ? ['a ledger has at least one response'] : []),
    ...(kind === 'agreement' && !agreement ? ['an agreement says what is signed'] : []),
    ...(agreement && !joint && !agreement.when ? ['what both sign is read by both: a part of it is joint'] : []),
    ...((kind === 'tool') === (tool !== undefined && names.length === 0) ? [] : ['a tool, and only a tool, asks the counselor alone']),
    ...(tool
      ? [...fieldFaults(tool.fields), ...ruleFaults(tool.rules ?? [], Object.keys(tool.fields))].map((fault) => `tool: ${fault}`)
      : []),
    ...(isOfKind(fields, turns?.minutes, ['minutes']) && isOfKind(fields, turns?.completed, ['yesNo'])
      ? []
      : ['the turns read no minutes']),
    ...(isOfKind(fields, ledger?.closes?.field, ['dateTime', 'date']) ? [] : ['the ledger closes by no date']),
    ...carries.filter((field) => !names.includes(field)).map((field) => `it carries "${field}", which is no field`),
    ...flags.flatMap(({ when }) => conditionFaults(when, names)),
    ...(blockedBy && !isOfKind(fields, blockedBy.by, ['choice']) ? [`it is blocked by "${blockedBy.by}", which is no choice`] : []),
    ...figures
      .flatMap(({ responses: drawn = [] }) => drawn)
      .filter((key) => !Object.hasOwn(responses, key))
      .map((key) => `a figure names the missing response "${key}"`),
    ...reached.filter(({ ceiling }) => !ceiling.partner).map(({ label }) => `part "${label}" reaches a partner who may never read it`),
    ...(reached.filter(({ reaches }) => reaches === 'released').length > 1 ? ['two parts wait for one release'] : []),
    ...(ledger?.maxOpen !== undefined && Object.values(responses).some(({ settles, seen }) => settles === true && seen === 'counselor')
      ? ['the limit would show what only the counselor sees']
      : []),
    ...Object.values(parts)
      .filter((part) => part.joint === true && !(part.ceiling.partner && part.ceiling.counselor))
      .map(({ label }) => `part "${label}" is joint beyond its ceiling`),
    ...Object.values(parts).flatMap((part) => conditionFaults(part.cappedWhen, names)),
    ...Object.values(parts).flatMap(({ label, fields: own, ceiling, watched }) =>
      watched && !(own.includes(watched.field) && isOfKind(fields, watched.field, ['choice']) && ceiling.counselor)
        ? [`part "${label}" watches no choice that the counselor may read`]
        : [],
    ),
    ...agreementFaults(definition),
    ...matchFaults(definition),
  ];
}
