import { doneState, homeworkDone } from './homework-done';

const sessions = ['2026-03-10', '2026-03-24'];

describe('F1, homework done', () => {
  it('calls work late only between its day and the next session', () => {
    const due = '2026-03-06';
    expect(doneState({ due, submitted: '2026-03-06' }, sessions)).toBe('in_time');
    expect(doneState({ due, submitted: '2026-03-10' }, sessions)).toBe('late');
    expect(doneState({ due, submitted: '2026-03-11' }, sessions)).toBe('after');
    expect(doneState({ due, submitted: '2026-03-11' }, [])).toBe('late');
    expect(doneState({ due, submitted: null }, sessions)).toBe('open');
  });

  it('counts per partner what was due in the window', () => {
    const figure = homeworkDone({
      theme: 'light',
      language: 'en-GB',
      from: '2026-03-01',
      to: '2026-03-31',
      sessions,
      partners: [
        {
          label: 'Zoë',
          tasks: [
            { due: '2026-03-06', submitted: '2026-03-05' },
            { due: '2026-03-08', submitted: '2026-03-09' },
            { due: '2026-03-20', submitted: null },
            { due: '2026-04-02', submitted: null },
          ],
        },
        { label: 'Marek', tasks: [] },
      ],
    });
    expect(figure?.sentence).toBe('Homework due from 1 Mar 2026 to 31 Mar 2026: Zoë did 2 of 3.');
    expect(figure?.table.head.slice(0, 3)).toEqual(['Partner', 'Due', 'Done']);
    expect(figure?.table.rows).toEqual([['Zoë', '3', '2', '1', '1', '0', '1']]);
    expect(figure?.n).toBe(3);
  });

  it('is no picture when nothing was due', () => {
    expect(
      homeworkDone({ theme: 'dark', from: '2026-03-01', to: '2026-03-31', sessions, partners: [{ label: 'Zoë', tasks: [] }] }),
    ).toBeNull();
  });
});
