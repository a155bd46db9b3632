/** Invented sentences for the demo clinic. */
export const moments = [
  'you came home an hour later than you had said',
  'your phone lit up during dinner and you turned it over',
  'we talked about the holidays and you went quiet',
  'you told me about the meeting before I asked',
  'I found the old photographs in the drawer',
  'you left the room in the middle of my sentence',
  'you stayed next to me on the sofa without saying anything',
  'I could not reach you on Saturday afternoon',
  'your mother asked how we are',
  'we drove past the hotel on the ring road',
  'you asked how my night had been',
  'the song from last summer came on in the car',
];
export const reasons = [
  'I start to count the minutes and cannot stop',
  'it reminds me of the evenings when I did not know',
  'I want to believe that nothing is hidden now',
  'I had hoped we would say it out loud',
  'it was the first time in weeks that I felt calm',
  'I am afraid of being the last to know again',
  'I notice how much I still want us',
  'being left alone with it makes it bigger',
];
export const needs = [
  'a short message when plans change',
  'ten minutes in the evening without screens',
  'you to stay in the room until I have finished',
  'to hear it first from you, before others tell me',
  'a walk before we go on talking',
  'you to ask once more when I say I am fine',
  'a quiet evening without the big questions',
  'to know by Thursday how the weekend will look',
];
export const feelings = [
  'worried',
  'sad',
  'hurt',
  'angry',
  'hopeful',
  'calm',
  'ashamed',
  'lonely',
  'relieved',
  'confused',
  'uneasy',
  'grateful',
];
export const gratitude = [
  'There was soup on the stove when I came home. We did not talk much and that was good.',
  'You waited at the bus stop with the big umbrella.',
  'The neighbour’s dog fell asleep on my shoes.',
  'An hour alone by the river. I could think one thought to its end.',
  'You said “I do not know” instead of making something up.',
  'We laughed about the burnt pancakes, both of us.',
  'My sister called and simply listened.',
  'You put the phone in the hall without a word.',
  'A whole night of sleep, the first this month.',
  'The way the light came in on Sunday morning.',
];
export const notes = [
  'A good walk after dinner. The evening was harder.',
  'Slept badly, but we had breakfast together.',
  'The talk on Tuesday helped more than I had thought.',
  'I kept checking the time again today.',
  'Nothing big happened and that felt like a present.',
  'Tired of all this, and still here.',
  'I told the truth about something small and it was fine.',
];
export const words = ['Tired', 'Hopeful', 'Heavy', 'Quiet', 'Lighter', 'Restless', 'Warm', 'Careful', 'Open', 'Far away'];
export const boundaries: { category: string; text: string; whose: 'mine' | 'ours'; if_crossed: string }[] = [
  {
    category: 'communication',
    text: 'No hard talks after ten in the evening',
    whose: 'mine',
    if_crossed: 'I say that I am too tired and name a time tomorrow',
  },
  {
    category: 'digital',
    text: 'Phones stay in the hall during dinner',
    whose: 'ours',
    if_crossed: 'I put mine away first and say why it matters to me',
  },
  {
    category: 'personal_space',
    text: 'Sunday morning is mine for a run, without explaining',
    whose: 'mine',
    if_crossed: 'I go, and talk about it in the afternoon',
  },
  {
    category: 'social',
    text: 'We tell each other before meeting old colleagues',
    whose: 'ours',
    if_crossed: 'I ask for a talk the same day',
  },
  {
    category: 'family',
    text: 'Our parents hear about this from both of us, or not at all',
    whose: 'ours',
    if_crossed: 'I tell my parents myself what is right',
  },
  { category: 'physical', text: 'A hug only after asking, for now', whose: 'mine', if_crossed: 'I take a step back and say it again' },
];
export const replies = [
  'Thank you for writing this down. I will leave room for it on Thursday.',
  'I read this. The second sentence stayed with me; may we start there next time?',
  'Good that you noticed the moment. No need to do anything with it before we meet.',
];
export const summaries = [
  'We looked at how evenings go when plans change. Both named one thing that helps: a short message early, and no questions at the door. We practised saying it in two sentences.',
  'The talk about the weekend was held as planned and ended on time. Both found it easier with the phones out of the room. We went through the list of limits and left two for next time.',
  'We went slowly. Each spoke for five minutes while the other listened and said back what was heard. Both asked to keep this for the week.',
];
export const assignmentNotes = [
  'Two or three times a week is plenty.',
  'Only if it feels right. We will look at it together.',
  'Start with something small.',
];
