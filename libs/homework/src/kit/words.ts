/** Every sentence the kit says by itself, so that another language is another object. English is the default. */
export interface Words {
  readonly needText: string;
  readonly needNumber: string;
  readonly needRating: string;
  readonly needChoice: string;
  readonly needYesNo: string;
  readonly needDate: string;
  readonly needReference: string;
  readonly wholeNumber: (min: number, max: number) => string;
  readonly notAnOption: string;
  readonly chooseAtLeast: (min: number) => string;
  readonly chooseAtMost: (max: number) => string;
  readonly chosenTwice: string;
  readonly wrongDate: string;
  readonly wrongDateTime: string;
  readonly wrongReference: string;
  readonly itemsAtLeast: (min: number) => string;
  readonly itemsAtMost: (max: number) => string;
  readonly tooLong: (over: number, max: number) => string;
  readonly badCharacters: string;
  readonly wrongShape: string;
  readonly unknownField: (name: string) => string;
  readonly nothingYet: string;
  readonly yes: string;
  readonly no: string;
  readonly skipped: string;
  readonly ofMax: (value: number, max: number) => string;
  readonly between: (value: number, min: number, max: number) => string;
  readonly minutes: (value: number) => string;
  readonly anEntry: string;
  readonly inItem: (item: string, number: number, label: string) => string;
}

export const englishWords: Words = {
  needText: 'Please write something here.',
  needNumber: 'Please enter a number.',
  needRating: 'Please choose a number, or skip this one.',
  needChoice: 'Please choose one.',
  needYesNo: 'Please choose yes or no.',
  needDate: 'Please enter a date.',
  needReference: 'Please choose one from the list.',
  wholeNumber: (min, max) => `Please enter a whole number from ${min} to ${max}.`,
  notAnOption: 'Please choose one of the answers shown.',
  chooseAtLeast: (min) => (min === 1 ? 'Please choose at least one.' : `Please choose at least ${min}.`),
  chooseAtMost: (max) => `Please choose no more than ${max}.`,
  chosenTwice: 'One answer is chosen twice.',
  wrongDate: 'Please enter a real date, such as 2026-03-14.',
  wrongDateTime: 'Please enter a real date and time.',
  wrongReference: 'Please choose one from the list.',
  itemsAtLeast: (min) => (min === 1 ? 'Please add at least one.' : `Please add at least ${min}.`),
  itemsAtMost: (max) => `There is room for ${max}. Please take some out.`,
  tooLong: (over, max) => `This is ${over} ${over === 1 ? 'character' : 'characters'} too long. There is room for ${max}.`,
  badCharacters: 'There is a hidden character in this text that cannot be saved. Please type that part again.',
  wrongShape: 'This answer has the wrong form.',
  unknownField: (name) => `There is no question called “${name}”.`,
  nothingYet: 'There is nothing here yet. Answer what you like, or leave it for another day.',
  yes: 'Yes',
  no: 'No',
  skipped: 'skipped',
  ofMax: (value, max) => `${value} of ${max}`,
  between: (value, min, max) => `${value} (from ${min} to ${max})`,
  minutes: (value) => (value === 1 ? '1 minute' : `${value} minutes`),
  anEntry: 'an entry',
  inItem: (item, number, label) => `${item} ${number}: ${label}`,
};
