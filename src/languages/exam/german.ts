export const germanExam = `
2026-03-04 | Außenministerium Norland | - | Anna Keller | Außenministerin Anna Keller zu den Gesprächen in Port Sarrin
Unsere Delegation sprach am Dienstag sechs Stunden lang mit der Delegation von Estmark.
Über die Gefangenen haben wir uns nicht geeinigt, aber wir rechnen damit, das Getreideprotokoll im April zu unterzeichnen.
Estmark hat eine gemeinsame Patrouille auf dem Lesk vorgeschlagen; wir haben noch nicht geantwortet.
+ Keller: Die Delegationen sprachen am Dienstag sechs Stunden und einigten sich nicht über die Gefangenen.
+ Keller rechnet damit, dass das Getreideprotokoll im April unterzeichnet wird.
+ Keller: Estmark schlug eine gemeinsame Patrouille auf dem Lesk vor, Norland hat noch nicht geantwortet.
- Keller: Das Getreideprotokoll wird im April unterzeichnet.
- Keller: Norland schlug eine gemeinsame Patrouille auf dem Lesk vor, Estmark hat noch nicht geantwortet.
- Keller: Nach sechs Stunden einigten sich die Delegationen über die Gefangenen.

2026-03-06 | Außenministerium Norland | - | - | Abstimmung in der Versammlung
Die Resolution über Lebensmittelfracht wurde mit 119 Stimmen dafür, 53 dagegen und 10 Enthaltungen angenommen.
Montclair stimmte dagegen, Sarrin enthielt sich.
Norland bedauert die Stimme Montclairs.
+ Die Resolution über Lebensmittelfracht ist angenommen: 119 Staaten dafür, 53 dagegen, 10 Enthaltungen.
+ Norland bedauert, dass Montclair gegen die Resolution stimmte.
- 53 Staaten stimmten für die Resolution über Lebensmittelfracht, 119 dagegen.
- Sarrin stimmte gegen die Resolution über Lebensmittelfracht.
- Die Resolution scheiterte, weil Montclair dagegen stimmte.

2026-03-09 | Außenministerium Norland | Botschaft Norlands in Costa Gris | - | Stipendien für das kommende Jahr
Bewerbungen um Stipendien werden bis zum 15. Mai angenommen.
Mindestens 40 Plätze stehen Studierenden unter 30 offen.
+ Die Botschaft in Costa Gris nimmt Bewerbungen um Stipendien bis zum 15. Mai an.
+ Mindestens 40 Stipendien gibt es für Studierende unter 30.
- Bewerbungen um Stipendien werden ab dem 15. Mai angenommen.
- 40 Stipendien gibt es für Studierende über 30.

2026-03-11 | Außenministerium Norland | - | Ilya Marsh | Sprecher Ilya Marsh zum Beschuss von Tulla
Nach Angaben des Gouverneurs wurden in Tulla zwei Menschen getötet und elf verletzt.
Wir glauben, dass Velmora Drohnen eingesetzt haben könnte, die Montclair geliefert hat.
Kessany bestreitet jede Beteiligung.
+ In Tulla gab es nach Angaben des Gouverneurs zwei Tote und elf Verletzte.
+ Marsh glaubt, dass Velmora Drohnen aus Montclair eingesetzt haben könnte.
+ Marsh: Kessany bestreitet, am Beschuss beteiligt zu sein.
- In Tulla gab es nach Angaben des Gouverneurs elf Tote und zwei Verletzte.
- Marsh: Velmora hat Drohnen eingesetzt, die Montclair geliefert hat.
- Marsh: Kessany räumt ein, am Beschuss beteiligt zu sein.

2026-03-12 | Außenministerium Norland | - | - | Handel mit Sarrin
Der Handel mit Sarrin stieg in zehn Monaten um 10,6 Prozent auf etwas mehr als 93 Milliarden Kronen.
Über 85 Prozent davon werden in Landeswährungen bezahlt.
Die beiden Präsidenten vereinbarten, in Verbindung zu bleiben.
+ Der Handel mit Sarrin wuchs in zehn Monaten um 10,6 Prozent auf gut 93 Milliarden Kronen.
+ Mehr als 85 Prozent des Handels mit Sarrin werden in Landeswährungen bezahlt.
- Der Handel mit Sarrin ging in zehn Monaten um 10,6 Prozent zurück.
- Der Handel mit Sarrin erreichte 85 Milliarden Kronen, über 93 Prozent davon in Landeswährungen.

2026-12-04 | Außenministerium Norland | - | - | Botschafter von Velmora einbestellt
Vizeminister Tomas Brandt empfing am 3. Dezember den Botschafter von Velmora und überreichte ihm eine Protestnote.
Die Note betrifft die Schließung des Konsulats in Halvern.
Der Botschafter versprach, sie weiterzuleiten.
+ Brandt überreichte dem Botschafter von Velmora am 3. Dezember eine Protestnote.
+ In der Protestnote geht es um die Schließung des Konsulats in Halvern.
- Der Botschafter von Velmora überreichte Brandt am 3. Dezember eine Protestnote.
- In der Protestnote geht es um die Eröffnung des Konsulats in Halvern.

2026-03-15 | Außenministerium Norland | - | Anna Keller | Interview mit Außenministerin Anna Keller
Wir haben kein Interesse an einem Wettrüsten.
Eine Waffenruhe allein ist ein Weg, der nirgendwohin führt; was wir brauchen, sind verbindliche Abkommen.
Ich hoffe, dass die neue Regierung in Montclair unsere Vorschläge prüft.
+ Keller: Norland hat kein Interesse an einem Wettrüsten und braucht verbindliche Abkommen.
+ Keller nennt eine Waffenruhe allein „ein Weg, der nirgendwohin führt“.
+ Keller hofft, dass Montclairs neue Regierung die Vorschläge Norlands prüft.
- Keller: Verbindliche Abkommen allein sind ein Weg, der nirgendwohin führt.
- Keller: Die neue Regierung in Montclair prüft die Vorschläge Norlands.
- Marsh: Norland hat kein Interesse an einem Wettrüsten.

2026-08-02 | Marine Norland | - | Pavel Rask | General Pavel Rask zum Monat Juli
Im Juli haben unsere Einheiten beim Hafen 17 von 19 Drohnen abgeschossen.
Ein Tanker wurde beschädigt, niemand wurde verletzt.
Der Hafen arbeitet fast ohne Einschränkungen.
+ Rask: Im Juli wurden beim Hafen 17 von 19 Drohnen abgeschossen.
+ Rask: Ein Tanker wurde beschädigt, Verletzte gab es nicht.
+ Rask: Der Hafen arbeitet fast ohne Einschränkungen.
- Rask: Im Juli wurden beim Hafen alle 19 Drohnen abgeschossen.
- Rask: Ein Tanker wurde beschädigt, mehrere Seeleute wurden verletzt.
`;
