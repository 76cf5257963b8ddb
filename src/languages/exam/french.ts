export const frenchExam = `
2026-03-04 | MAE du Norland | - | Anna Keller | La ministre des Affaires étrangères Anna Keller sur les entretiens de Port-Sarrin
Mardi, notre délégation a rencontré celle de l’Estmark pendant six heures.
Nous ne nous sommes pas entendus sur les prisonniers, mais nous comptons signer le protocole sur les céréales en avril.
L’Estmark a proposé une patrouille commune sur le Lesk ; nous n’avons pas encore répondu.
+ Keller : les deux délégations ont parlé six heures mardi et ne se sont pas entendues sur les prisonniers.
+ Keller compte sur une signature du protocole sur les céréales en avril.
+ Keller : l’Estmark a proposé une patrouille commune sur le Lesk, le Norland n’a pas encore répondu.
- Keller : le protocole sur les céréales sera signé en avril.
- Keller : le Norland a proposé une patrouille commune sur le Lesk, l’Estmark n’a pas encore répondu.
- Keller : après six heures, les délégations se sont entendues sur les prisonniers.

2026-03-06 | MAE du Norland | - | - | Vote à l’Assemblée
La résolution sur les cargaisons alimentaires a été adoptée par 119 voix pour, 53 contre et 10 abstentions.
Montclair a voté contre, Sarrin s’est abstenu.
Le Norland regrette le vote de Montclair.
+ La résolution sur les cargaisons alimentaires est adoptée : 119 États pour, 53 contre, 10 abstentions.
+ Le Norland regrette que Montclair ait voté contre la résolution.
- 53 États ont voté pour la résolution sur les cargaisons alimentaires et 119 contre.
- Sarrin a voté contre la résolution sur les cargaisons alimentaires.
- La résolution a échoué parce que Montclair a voté contre.

2026-03-09 | MAE du Norland | Ambassade du Norland au Costa Gris | - | Bourses pour l’année prochaine
Les demandes de bourse sont reçues jusqu’au 15 mai.
Au moins 40 places sont ouvertes aux étudiants de moins de 30 ans.
+ L’ambassade au Costa Gris reçoit les demandes de bourse jusqu’au 15 mai.
+ Au moins 40 bourses sont ouvertes aux étudiants de moins de 30 ans.
- Les demandes de bourse sont reçues à partir du 15 mai.
- 40 bourses sont ouvertes aux étudiants de plus de 30 ans.

2026-03-11 | MAE du Norland | - | Ilya Marsh | Le porte-parole Ilya Marsh sur le bombardement de Tulla
Selon le gouverneur, deux personnes ont été tuées et onze blessées à Tulla.
Nous pensons que la Velmora a pu utiliser des drones fournis par Montclair.
Kessany nie toute participation.
+ Deux morts et onze blessés à Tulla, selon le gouverneur.
+ Marsh pense que la Velmora a pu utiliser des drones de Montclair.
+ Marsh : Kessany nie avoir pris part au bombardement.
- Onze morts et deux blessés à Tulla, selon le gouverneur.
- Marsh : la Velmora a utilisé des drones fournis par Montclair.
- Marsh : Kessany reconnaît avoir pris part au bombardement.

2026-03-12 | MAE du Norland | - | - | Commerce avec Sarrin
Le commerce avec Sarrin a progressé de 10,6 pour cent en dix mois, à un peu plus de 93 milliards de couronnes.
Plus de 85 pour cent en est payé en monnaies nationales.
Les deux présidents sont convenus de rester en contact.
+ Le commerce avec Sarrin est en hausse de 10,6 pour cent en dix mois, à un peu plus de 93 milliards de couronnes.
+ Plus de 85 pour cent du commerce avec Sarrin est payé en monnaies nationales.
- Le commerce avec Sarrin a reculé de 10,6 pour cent en dix mois.
- Le commerce avec Sarrin atteint 85 milliards de couronnes, dont plus de 93 pour cent en monnaies nationales.

2026-12-04 | MAE du Norland | - | - | L’ambassadeur de Velmora convoqué
Le vice-ministre Tomas Brandt a reçu le 3 décembre l’ambassadeur de Velmora et lui a remis une note de protestation.
La note concerne la fermeture du consulat à Halvern.
L’ambassadeur a promis de la transmettre.
+ Le 3 décembre, Brandt a remis une note de protestation à l’ambassadeur de Velmora.
+ La note de protestation porte sur la fermeture du consulat à Halvern.
- Le 3 décembre, l’ambassadeur de Velmora a remis une note de protestation à Brandt.
- La note de protestation porte sur l’ouverture du consulat à Halvern.

2026-03-15 | MAE du Norland | - | Anna Keller | Entretien avec la ministre des Affaires étrangères Anna Keller
Une course aux armements ne nous intéresse pas.
Une trêve à elle seule est un chemin qui ne mène nulle part ; ce qu’il nous faut, ce sont des accords contraignants.
J’espère que le nouveau gouvernement de Montclair étudiera nos propositions.
+ Keller : une course aux armements n’intéresse pas le Norland, il lui faut des accords contraignants.
+ Keller qualifie une trêve à elle seule de « chemin qui ne mène nulle part ».
+ Keller espère que le nouveau gouvernement de Montclair étudiera les propositions du Norland.
- Keller : des accords contraignants à eux seuls sont un chemin qui ne mène nulle part.
- Keller : le nouveau gouvernement de Montclair étudiera les propositions du Norland.
- Marsh : une course aux armements n’intéresse pas le Norland.

2026-08-02 | Marine du Norland | - | Pavel Rask | Le général Pavel Rask sur le mois de juillet
En juillet, nos unités ont abattu 17 drones sur 19 près du port.
Un pétrolier a été endommagé, personne n’a été blessé.
Le port fonctionne presque sans restrictions.
+ Rask : en juillet, 17 drones sur 19 ont été abattus près du port.
+ Rask : un pétrolier a été endommagé, il n’y a pas de blessés.
+ Rask : le port fonctionne presque sans restrictions.
- Rask : en juillet, les 19 drones ont tous été abattus près du port.
- Rask : un pétrolier a été endommagé et plusieurs marins ont été blessés.
`;
