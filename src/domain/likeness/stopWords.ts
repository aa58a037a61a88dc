/** Words that say nothing about an event: they stand in every report. English; other languages keep all of their words. */
const LIST = `
a about above after again against all almost also am an and any are as at be because been before being below between both
but by can cannot could day days did do does doing down during each few first for from further get got had has have having
he her here hers him his hour hours how i if in into is it its just last like made make many may me min minute minutes more
most much my new no nor not now of off on once one only or other our out over own per put same second seconds see she should
since so some still such than that the their them then there these they this those through time times to too two three under
until up upon us very via was we week weeks well were what when where which while who whom why will with without would year
years yet you your went goes came come take took taken every another however issue incident problem review team people
person user users someone something somebody nobody monday tuesday wednesday thursday friday saturday sunday january
february march april june july august september october november december`;

export const STOP_WORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));
