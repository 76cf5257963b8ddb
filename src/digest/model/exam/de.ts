import type { ExamPassage } from '../exam-lines.ts';

export const germanExam: readonly ExamPassage[] = [
  {
    channel: 'Außenministerium Norland',
    date: '2026-03-04',
    title: 'Außenministerin Anna Keller zu den Gesprächen in Port Sarrin',
    speaker: 'Anna Keller',
    sentences: [
      'Unsere Delegation sprach am Dienstag sechs Stunden lang mit der Delegation von Estmark.',
      'Über die Gefangenen haben wir uns nicht geeinigt, aber wir rechnen damit, das Getreideprotokoll im April zu unterzeichnen.',
      'Estmark hat eine gemeinsame Patrouille auf dem Lesk vorgeschlagen; wir haben noch nicht geantwortet.',
    ],
    true: [
      'Keller: Die Delegationen sprachen am Dienstag sechs Stunden und einigten sich nicht über die Gefangenen.',
      'Keller rechnet damit, dass das Getreideprotokoll im April unterzeichnet wird.',
      'Keller: Estmark schlug eine gemeinsame Patrouille auf dem Lesk vor, Norland hat noch nicht geantwortet.',
    ],
    false: [
      'Keller: Das Getreideprotokoll wird im April unterzeichnet.',
      'Keller: Norland schlug eine gemeinsame Patrouille auf dem Lesk vor, Estmark hat noch nicht geantwortet.',
      'Keller: Nach sechs Stunden einigten sich die Delegationen über die Gefangenen.',
    ],
  },
  {
    channel: 'Außenministerium Norland',
    date: '2026-03-06',
    title: 'Abstimmung in der Versammlung',
    sentences: [
      'Die Resolution über Lebensmittelfracht wurde mit 119 Stimmen dafür, 53 dagegen und 10 Enthaltungen angenommen.',
      'Montclair stimmte dagegen, Sarrin enthielt sich.',
      'Norland bedauert die Stimme Montclairs.',
    ],
    true: [
      'Die Resolution über Lebensmittelfracht ist angenommen: 119 Staaten dafür, 53 dagegen, 10 Enthaltungen.',
      'Norland bedauert, dass Montclair gegen die Resolution stimmte.',
    ],
    false: [
      '53 Staaten stimmten für die Resolution über Lebensmittelfracht, 119 dagegen.',
      'Sarrin stimmte gegen die Resolution über Lebensmittelfracht.',
      'Die Resolution scheiterte, weil Montclair dagegen stimmte.',
    ],
  },
  {
    channel: 'Außenministerium Norland',
    via: 'Botschaft Norlands in Costa Gris',
    date: '2026-03-09',
    title: 'Stipendien für das kommende Jahr',
    sentences: [
      'Bewerbungen um Stipendien werden bis zum 15. Mai angenommen.',
      'Mindestens 40 Plätze stehen Studierenden unter 30 offen.',
    ],
    true: [
      'Die Botschaft in Costa Gris nimmt Bewerbungen um Stipendien bis zum 15. Mai an.',
      'Mindestens 40 Stipendien gibt es für Studierende unter 30.',
    ],
    false: [
      'Bewerbungen um Stipendien werden ab dem 15. Mai angenommen.',
      '40 Stipendien gibt es für Studierende über 30.',
    ],
  },
  {
    channel: 'Außenministerium Norland',
    date: '2026-03-11',
    title: 'Sprecher Ilya Marsh zum Beschuss von Tulla',
    speaker: 'Ilya Marsh',
    sentences: [
      'Nach Angaben des Gouverneurs wurden in Tulla zwei Menschen getötet und elf verletzt.',
      'Wir glauben, dass Velmora Drohnen eingesetzt haben könnte, die Montclair geliefert hat.',
      'Kessany bestreitet jede Beteiligung.',
    ],
    true: [
      'In Tulla gab es nach Angaben des Gouverneurs zwei Tote und elf Verletzte.',
      'Marsh glaubt, dass Velmora Drohnen aus Montclair eingesetzt haben könnte.',
      'Marsh: Kessany bestreitet, am Beschuss beteiligt zu sein.',
    ],
    false: [
      'In Tulla gab es nach Angaben des Gouverneurs elf Tote und zwei Verletzte.',
      'Marsh: Velmora hat Drohnen eingesetzt, die Montclair geliefert hat.',
      'Marsh: Kessany räumt ein, am Beschuss beteiligt zu sein.',
    ],
  },
  {
    channel: 'Außenministerium Norland',
    date: '2026-03-12',
    title: 'Handel mit Sarrin',
    sentences: [
      'Der Handel mit Sarrin stieg in zehn Monaten um 10,6 Prozent auf etwas mehr als 93 Milliarden Kronen.',
      'Über 85 Prozent davon werden in Landeswährungen bezahlt.',
      'Die beiden Präsidenten vereinbarten, in Verbindung zu bleiben.',
    ],
    true: [
      'Der Handel mit Sarrin wuchs in zehn Monaten um 10,6 Prozent auf gut 93 Milliarden Kronen.',
      'Mehr als 85 Prozent des Handels mit Sarrin werden in Landeswährungen bezahlt.',
    ],
    false: [
      'Der Handel mit Sarrin ging in zehn Monaten um 10,6 Prozent zurück.',
      'Der Handel mit Sarrin erreichte 85 Milliarden Kronen, über 93 Prozent davon in Landeswährungen.',
    ],
  },
  {
    channel: 'Außenministerium Norland',
    date: '2026-12-04',
    title: 'Botschafter von Velmora einbestellt',
    sentences: [
      'Vizeminister Tomas Brandt empfing am 3. Dezember den Botschafter von Velmora und überreichte ihm eine Protestnote.',
      'Die Note betrifft die Schließung des Konsulats in Halvern.',
      'Der Botschafter versprach, sie weiterzuleiten.',
    ],
    true: [
      'Brandt überreichte dem Botschafter von Velmora am 3. Dezember eine Protestnote.',
      'In der Protestnote geht es um die Schließung des Konsulats in Halvern.',
    ],
    false: [
      'Der Botschafter von Velmora überreichte Brandt am 3. Dezember eine Protestnote.',
      'In der Protestnote geht es um die Eröffnung des Konsulats in Halvern.',
    ],
  },
  {
    channel: 'Außenministerium Norland',
    date: '2026-03-15',
    title: 'Interview mit Außenministerin Anna Keller',
    speaker: 'Anna Keller',
    sentences: [
      'Wir haben kein Interesse an einem Wettrüsten.',
      'Eine Waffenruhe allein ist ein Weg, der nirgendwohin führt; was wir brauchen, sind verbindliche Abkommen.',
      'Ich hoffe, dass die neue Regierung in Montclair unsere Vorschläge prüft.',
    ],
    true: [
      'Keller: Norland hat kein Interesse an einem Wettrüsten und braucht verbindliche Abkommen.',
      'Keller nennt eine Waffenruhe allein „ein Weg, der nirgendwohin führt“.',
      'Keller hofft, dass Montclairs neue Regierung die Vorschläge Norlands prüft.',
    ],
    false: [
      'Keller: Verbindliche Abkommen allein sind ein Weg, der nirgendwohin führt.',
      'Keller: Die neue Regierung in Montclair prüft die Vorschläge Norlands.',
      'Marsh: Norland hat kein Interesse an einem Wettrüsten.',
    ],
  },
  {
    channel: 'Marine Norland',
    date: '2026-08-02',
    title: 'General Pavel Rask zum Monat Juli',
    speaker: 'Pavel Rask',
    sentences: [
      'Im Juli haben unsere Einheiten beim Hafen 17 von 19 Drohnen abgeschossen.',
      'Ein Tanker wurde beschädigt, niemand wurde verletzt.',
      'Der Hafen arbeitet fast ohne Einschränkungen.',
    ],
    true: [
      'Rask: Im Juli wurden beim Hafen 17 von 19 Drohnen abgeschossen.',
      'Rask: Ein Tanker wurde beschädigt, Verletzte gab es nicht.',
      'Rask: Der Hafen arbeitet fast ohne Einschränkungen.',
    ],
    false: [
      'Rask: Im Juli wurden beim Hafen alle 19 Drohnen abgeschossen.',
      'Rask: Ein Tanker wurde beschädigt, mehrere Seeleute wurden verletzt.',
    ],
  },
];
