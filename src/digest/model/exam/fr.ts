import type { ExamPassage } from '../exam-lines.ts';

export const frenchExam: readonly ExamPassage[] = [
  {
    channel: 'MAE du Norland',
    date: '2026-03-04',
    title: 'La ministre des Affaires étrangères Anna Keller sur les entretiens de Port-Sarrin',
    speaker: 'Anna Keller',
    sentences: [
      'Mardi, notre délégation a rencontré celle de l’Estmark pendant six heures.',
      'Nous ne nous sommes pas entendus sur les prisonniers, mais nous comptons signer le protocole sur les céréales en avril.',
      'L’Estmark a proposé une patrouille commune sur le Lesk ; nous n’avons pas encore répondu.',
    ],
    true: [
      'Keller : les deux délégations ont parlé six heures mardi et ne se sont pas entendues sur les prisonniers.',
      'Keller compte sur une signature du protocole sur les céréales en avril.',
      'Keller : l’Estmark a proposé une patrouille commune sur le Lesk, le Norland n’a pas encore répondu.',
    ],
    false: [
      'Keller : le protocole sur les céréales sera signé en avril.',
      'Keller : le Norland a proposé une patrouille commune sur le Lesk, l’Estmark n’a pas encore répondu.',
      'Keller : après six heures, les délégations se sont entendues sur les prisonniers.',
    ],
  },
  {
    channel: 'MAE du Norland',
    date: '2026-03-06',
    title: 'Vote à l’Assemblée',
    sentences: [
      'La résolution sur les cargaisons alimentaires a été adoptée par 119 voix pour, 53 contre et 10 abstentions.',
      'Montclair a voté contre, Sarrin s’est abstenu.',
      'Le Norland regrette le vote de Montclair.',
    ],
    true: [
      'La résolution sur les cargaisons alimentaires est adoptée : 119 États pour, 53 contre, 10 abstentions.',
      'Le Norland regrette que Montclair ait voté contre la résolution.',
    ],
    false: [
      '53 États ont voté pour la résolution sur les cargaisons alimentaires et 119 contre.',
      'Sarrin a voté contre la résolution sur les cargaisons alimentaires.',
      'La résolution a échoué parce que Montclair a voté contre.',
    ],
  },
  {
    channel: 'MAE du Norland',
    via: 'Ambassade du Norland au Costa Gris',
    date: '2026-03-09',
    title: 'Bourses pour l’année prochaine',
    sentences: [
      'Les demandes de bourse sont reçues jusqu’au 15 mai.',
      'Au moins 40 places sont ouvertes aux étudiants de moins de 30 ans.',
    ],
    true: [
      'L’ambassade au Costa Gris reçoit les demandes de bourse jusqu’au 15 mai.',
      'Au moins 40 bourses sont ouvertes aux étudiants de moins de 30 ans.',
    ],
    false: [
      'Les demandes de bourse sont reçues à partir du 15 mai.',
      '40 bourses sont ouvertes aux étudiants de plus de 30 ans.',
    ],
  },
  {
    channel: 'MAE du Norland',
    date: '2026-03-11',
    title: 'Le porte-parole Ilya Marsh sur le bombardement de Tulla',
    speaker: 'Ilya Marsh',
    sentences: [
      'Selon le gouverneur, deux personnes ont été tuées et onze blessées à Tulla.',
      'Nous pensons que la Velmora a pu utiliser des drones fournis par Montclair.',
      'Kessany nie toute participation.',
    ],
    true: [
      'Deux morts et onze blessés à Tulla, selon le gouverneur.',
      'Marsh pense que la Velmora a pu utiliser des drones de Montclair.',
      'Marsh : Kessany nie avoir pris part au bombardement.',
    ],
    false: [
      'Onze morts et deux blessés à Tulla, selon le gouverneur.',
      'Marsh : la Velmora a utilisé des drones fournis par Montclair.',
      'Marsh : Kessany reconnaît avoir pris part au bombardement.',
    ],
  },
  {
    channel: 'MAE du Norland',
    date: '2026-03-12',
    title: 'Commerce avec Sarrin',
    sentences: [
      'Le commerce avec Sarrin a progressé de 10,6 pour cent en dix mois, à un peu plus de 93 milliards de couronnes.',
      'Plus de 85 pour cent en est payé en monnaies nationales.',
      'Les deux présidents sont convenus de rester en contact.',
    ],
    true: [
      'Le commerce avec Sarrin est en hausse de 10,6 pour cent en dix mois, à un peu plus de 93 milliards de couronnes.',
      'Plus de 85 pour cent du commerce avec Sarrin est payé en monnaies nationales.',
    ],
    false: [
      'Le commerce avec Sarrin a reculé de 10,6 pour cent en dix mois.',
      'Le commerce avec Sarrin atteint 85 milliards de couronnes, dont plus de 93 pour cent en monnaies nationales.',
    ],
  },
  {
    channel: 'MAE du Norland',
    date: '2026-12-04',
    title: 'L’ambassadeur de Velmora convoqué',
    sentences: [
      'Le vice-ministre Tomas Brandt a reçu le 3 décembre l’ambassadeur de Velmora et lui a remis une note de protestation.',
      'La note concerne la fermeture du consulat à Halvern.',
      'L’ambassadeur a promis de la transmettre.',
    ],
    true: [
      'Le 3 décembre, Brandt a remis une note de protestation à l’ambassadeur de Velmora.',
      'La note de protestation porte sur la fermeture du consulat à Halvern.',
    ],
    false: [
      'Le 3 décembre, l’ambassadeur de Velmora a remis une note de protestation à Brandt.',
      'La note de protestation porte sur l’ouverture du consulat à Halvern.',
    ],
  },
  {
    channel: 'MAE du Norland',
    date: '2026-03-15',
    title: 'Entretien avec la ministre des Affaires étrangères Anna Keller',
    speaker: 'Anna Keller',
    sentences: [
      'Une course aux armements ne nous intéresse pas.',
      'Une trêve à elle seule est un chemin qui ne mène nulle part ; ce qu’il nous faut, ce sont des accords contraignants.',
      'J’espère que le nouveau gouvernement de Montclair étudiera nos propositions.',
    ],
    true: [
      'Keller : une course aux armements n’intéresse pas le Norland, il lui faut des accords contraignants.',
      'Keller qualifie une trêve à elle seule de « chemin qui ne mène nulle part ».',
      'Keller espère que le nouveau gouvernement de Montclair étudiera les propositions du Norland.',
    ],
    false: [
      'Keller : des accords contraignants à eux seuls sont un chemin qui ne mène nulle part.',
      'Keller : le nouveau gouvernement de Montclair étudiera les propositions du Norland.',
      'Marsh : une course aux armements n’intéresse pas le Norland.',
    ],
  },
  {
    channel: 'Marine du Norland',
    date: '2026-08-02',
    title: 'Le général Pavel Rask sur le mois de juillet',
    speaker: 'Pavel Rask',
    sentences: [
      'En juillet, nos unités ont abattu 17 drones sur 19 près du port.',
      'Un pétrolier a été endommagé, personne n’a été blessé.',
      'Le port fonctionne presque sans restrictions.',
    ],
    true: [
      'Rask : en juillet, 17 drones sur 19 ont été abattus près du port.',
      'Rask : un pétrolier a été endommagé, il n’y a pas de blessés.',
      'Rask : le port fonctionne presque sans restrictions.',
    ],
    false: [
      'Rask : en juillet, les 19 drones ont tous été abattus près du port.',
      'Rask : un pétrolier a été endommagé et plusieurs marins ont été blessés.',
    ],
  },
];
