/** What a wording in a text for both may touch (documents 5.4, DOC-8). */
export const cautionKinds = ['safety', 'health', 'betrayal', 'blame', 'leaving', 'verdict', 'name', 'quote'] as const;
export type CautionKind = (typeof cautionKinds)[number];

/** Beginnings of words, and phrases, that give a caution. A trailing `.` means the whole word only ("hit." is not "hither"). */
export const cautionWords: Readonly<Record<Exclude<CautionKind, 'name' | 'quote'>, readonly string[]>> = {
  safety: ['violen', 'abus', 'threaten', 'threat.', 'threats.', 'assault', 'stalk', 'coerc', 'afraid of', 'scared of', 'hit.', 'hits.', 'hitting', 'slapp', 'chok', 'weapon', 'safety plan', 'shelter', 'restraining', 'police'],
  health: ['suicid', 'self-harm', 'self harm', 'kill himself', 'kill herself', 'diagnos', 'depress', 'ptsd', 'bipolar', 'disorder', 'medicat', 'antidepress', 'alcohol', 'drunk', 'drinking', 'addict', 'overdose', 'cocaine', 'sti.', 'std.', 'pregnan', 'abortion'],
  betrayal: ['affair with', 'slept with', 'sleeping with', 'sex.', 'sexual', 'hotel', 'mistress', 'lover', 'the other woman', 'the other man', 'porn', 'prostitut', 'kissed'],
  blame: ['lied', 'liar', 'lying', 'guilty', 'cheat', 'manipulat', 'narciss', 'gaslight', 'at fault', 'to blame', 'selfish', 'immature', 'victim', 'perpetrator', 'toxic', 'in denial'],
  leaving: ['divorc', 'wants to leave', 'leave the relationship', 'ambivalen', 'forgiv', 'custody', 'lawyer', 'attorney', 'move out', 'moving out'],
  verdict: ['prognos', 'will recover', 'will not recover', 'trust score', 'chance of', 'likely to relapse', 'success rate', 'guilty party', 'innocent'],
};

/** Words with a capital letter that are nobody's name. */
export const commonCapitals: ReadonlySet<string> = new Set(
  (
    "I I'm I'll I've I'd Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December " +
    'Christmas Easter Ramadan Hanukkah Diwali English German French Spanish Italian Zoom OK PDF TV'
  ).split(' '),
);
