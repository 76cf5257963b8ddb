import { describe } from 'vitest';
import { testWordForms } from './word-forms.ts';

describe('German words of the news', () =>
  testWordForms({
    language: 'de',
    forms: `
    Minister: Ministers Ministern
    Ministerin: Ministerinnen
    Sanktion: Sanktionen
    Wahl: Wahlen
    Waffenruhe: Waffenruhen
    Präsident: Präsidenten
    Kanzler: Kanzlers Kanzlern
    Regierung: Regierungen
    Land: Lande Landes Länder Ländern
    Stadt: Städte Städten
    Haus: Hauses Häuser Häusern
    Krieg: Krieges Kriegs Kriege
    Angriff: Angriffe Angriffs Angriffen
    Rakete: Raketen
    Waffe: Waffen
    Geisel: Geiseln
    Soldat: Soldaten
    Volk: Volkes Völker Völkern
    Kind: Kinder Kindern Kindes
    Ergebnis: Ergebnisse Ergebnisses Ergebnissen
    Bündnis: Bündnisse Bündnissen
    Abgeordnete: Abgeordneten Abgeordneter
    Vorsitzende: Vorsitzenden Vorsitzender
    Vertrag: Vertrags Verträge Verträgen
    Abkommen: Abkommens
    Zug: Züge Zügen
    Partei: Parteien
    Gesetz: Gesetze Gesetzes Gesetzen
    Grenze: Grenzen
    Ukraine: Ukraine
    Deutschland: Deutschlands
    Scholz: Scholz
    deutsch: deutsche deutscher deutsches deutschen deutschem Deutscher
    russisch: russische russischer russisches russischen russischem
    wichtig: wichtige wichtiger wichtigste wichtigsten
    hoch: hoch
    neu: neue neuer neues neuen neuem
    stark: stärker stärkste starke
    angreifen: angreift angreifen
    fordern: fordert forderte forderten gefordert
    melden: meldet meldete gemeldet
    verhandeln: verhandelt verhandelte verhandelten
    ankündigen: ankündigte angekündigt anzukündigen
    töten: tötet tötete getötet
    warnen: warnt warnte gewarnt
    Angriffe: Angriff Angriffen
    Städte: Stadt Städten
    Sanktionen: Sanktion
    Ministerium: Ministerien
    Ministerien: Ministerium
    Außenministerium: Außenministerien
    Gremium: Gremien
    Studium: Studien
    Zentrum: Zentren
    Zentren: Zentrum
    Museum: Museen
    Referendum: Referenden
    Datum: Daten
    Visum: Visa
    Thema: Themen
    Themen: Thema
    Firma: Firmen
    Drama: Dramen
    Villa: Villen
    Konto: Konten
    Risiko: Risiken
    Virus: Viren
    Mechanismus: Mechanismen
    Stadion: Stadien
    Material: Materialien
    Abgeordneter: Abgeordnete Abgeordneten
    Beamter: Beamte Beamten
    Beamte: Beamter
    Müller: Mueller
    Mueller: Müller
    Österreich: Oesterreich Oesterreichs
    Größe: Groesse`,
    apart: `
    Arbeit: Arbeiter arbeitslos
    Politik: Politiker politisch
    Nation: national Nationalität
    Universität: Universum universell
    Organ: Organisation organisieren
    General: Generation
    Wahl: Wähler
    Krieg: Krieger kriegerisch
    Bank: Banker
    Sport: Sportler
    Berlin: Berliner
    Regierung: regieren Regie
    Minister: Ministerium
    Präsident: Präsidium
    Staat: Statue staatlich
    Partei: Partie parteiisch
    Lage: Lager
    Lehre: Lehrer
    Kanzler: Kanzlei
    Richter: richtig
    Polen: Polizei
    Iran: Iraker
    Recht: Rechner
    Bund: Bündel
    Aktion: Aktien
    Marko: Marken
    Palma: Palmen
    Wachstum: wächst
    Bauer: Baur
    Wirtschaft: Wirt wirtschaftlich
    Wissenschaft: Wissen
    Sicherheit: sicher
    Freiheit: frei
    Mehr: Meer
    Meer: mehr
    Gericht: Geruch
    Bau: Bauer
    Macht: mächtig
    Ost: Ostern
    Kosten: Kostüm
    Türkei: türkisch
    Botschafter: Botschaft`,
  }));
