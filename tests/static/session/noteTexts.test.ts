import { noteTexts } from '../../../static/src/shared/session/noteTexts';

it('a note is read as its words, whether it is one text or several', () => {
  expect(noteTexts('14:05 alert fired')).toEqual(['14:05 alert fired']);
  expect(noteTexts('["14:05"]')).toEqual(['["14:05"]']);
  expect(noteTexts('7')).toEqual(['7']);
  const several = [
    { promptId: 'prompt0001', text: 'The rollback', visibility: 'named' },
    { promptId: 'prompt0002', text: '', visibility: 'named' },
  ];
  expect(noteTexts(JSON.stringify(several))).toEqual(['The rollback']);
});
