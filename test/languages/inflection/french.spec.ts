import { describe } from 'vitest';
import { testWordForms } from './word-forms.ts';

describe('French words of the news', () =>
  testWordForms({
    language: 'fr',
    forms: `
    ministre: ministres
    sanction: sanctions
    élection: élections elections
    trêve: trêves treves
    président: présidents présidente présidentes president
    journal: journaux
    général: généraux générale générales
    national: nationaux nationale nationales
    tribunal: tribunaux
    travail: travaux
    bureau: bureaux
    nouveau: nouveaux nouvelle nouvelles nouvel
    européen: européens européenne européennes
    ukrainien: ukrainiens ukrainienne ukrainiennes
    français: française françaises
    allemand: allemands allemande allemandes
    russe: russes
    américain: américaine américains américaines
    chinois: chinoise chinoises
    directeur: directeurs directrice directrices
    négociateur: négociatrice négociateurs
    chercheur: chercheurs chercheuse chercheuses
    dangereux: dangereuse dangereuses
    offensif: offensive offensives
    premier: premiers première premières
    étranger: étrangers étrangère étrangères
    public: publics publique publiques
    blanc: blancs blanche blanches
    grec: grecs grecque
    condamné: condamnée condamnés condamnées
    élu: élue élus élues
    blessé: blessés blessée blessées
    otage: otages
    pays: pays
    grand: grande grands grandes
    mort: morts morte mortes
    attaquer: attaque attaquent attaqué attaquait attaquera
    négocier: négocie négocient négocié négociera
    annoncer: annonce annonçait annoncé annoncera
    manger: mangeons mangeait
    finir: finit finissent fini
    prendre: prend prennent pris prendra
    tenir: tient tiennent tenu tiendra
    appeler: appelle appellent appelé
    voir: voit voient verra
    dire: disent dira disait`,
    apart: `
    nation: national nationalité naissance
    université: univers universel
    organe: organisation
    général: génération
    président: présidence résident
    ministre: ministère
    porte: port
    port: porte portes
    vent: vente ventes
    arme: armée armées
    point: pointe
    cours: course
    cour: courir
    parti: partie parties
    pris: prise
    cri: crise crises
    commun: commune communes
    médecin: médecine
    marin: marine
    entrepris: entreprise
    journal: jour journée
    travail: travailleur
    police: policier politique
    frontière: front
    guerre: guère guerrier
    maire: mairie
    grève: grave
    bal: balle balles
    mal: malle
    train: traîne
    Mali: malin
    Liban: libre
    Iran: irakien
    France: français franc
    poste: post
    Paris: pari
    fils: fil
    entrer: entre
    contrer: contre`,
  }));
