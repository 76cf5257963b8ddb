export const spanishExam = `
2026-03-04 | Cancillería de Norland | - | Anna Keller | La ministra de Exteriores Anna Keller sobre las conversaciones en Puerto Sarrin
Nuestra delegación se reunió seis horas el martes con la de Estmark.
No llegamos a un acuerdo sobre los prisioneros, pero esperamos firmar el protocolo del grano en abril.
Estmark propuso una patrulla conjunta en el Lesk; todavía no hemos respondido.
+ Keller: las dos delegaciones hablaron seis horas el martes y no acordaron nada sobre los prisioneros.
+ Keller espera que el protocolo del grano se firme en abril.
+ Keller: Estmark propuso patrullar juntos el Lesk y Norland todavía no ha respondido.
- Keller: el protocolo del grano se firmará en abril.
- Keller: Norland propuso patrullar juntos el Lesk y Estmark todavía no ha respondido.
- Keller: tras seis horas las delegaciones llegaron a un acuerdo sobre los prisioneros.

2026-03-06 | Cancillería de Norland | - | - | Votación en la Asamblea
La resolución sobre cargamentos de alimentos fue aprobada con 119 votos a favor, 53 en contra y 10 abstenciones.
Montclair votó en contra, Sarrin se abstuvo.
Norland lamenta el voto de Montclair.
+ La resolución sobre cargamentos de alimentos salió adelante: 119 Estados a favor, 53 en contra, 10 abstenciones.
+ Norland lamenta que Montclair votara en contra de la resolución.
- 53 Estados votaron a favor de la resolución sobre cargamentos de alimentos y 119 en contra.
- Sarrin votó en contra de la resolución sobre cargamentos de alimentos.
- La resolución fracasó porque Montclair votó en contra.

2026-03-09 | Cancillería de Norland | Embajada de Norland en Costa Gris | - | Becas para el próximo año
Las solicitudes de beca se admiten hasta el 15 de mayo.
Hay al menos 40 plazas para estudiantes menores de 30 años.
+ La embajada en Costa Gris admite solicitudes de beca hasta el 15 de mayo.
+ Al menos 40 becas son para estudiantes menores de 30 años.
- Las solicitudes de beca se admiten a partir del 15 de mayo.
- Hay 40 becas para estudiantes mayores de 30 años.

2026-03-11 | Cancillería de Norland | - | Ilya Marsh | El portavoz Ilya Marsh sobre el bombardeo de Tulla
Según el gobernador, en Tulla murieron dos personas y once resultaron heridas.
Creemos que Velmora pudo usar drones suministrados por Montclair.
Kessany niega toda participación.
+ En Tulla hubo dos muertos y once heridos, según el gobernador.
+ Marsh cree que Velmora pudo usar drones de Montclair.
+ Marsh: Kessany niega haber participado en el bombardeo.
- En Tulla hubo once muertos y dos heridos, según el gobernador.
- Marsh: Velmora usó drones suministrados por Montclair.
- Marsh: Kessany reconoce haber participado en el bombardeo.

2026-03-12 | Cancillería de Norland | - | - | Comercio con Sarrin
El comercio con Sarrin creció un 10,6 por ciento en diez meses, hasta algo más de 93 mil millones de coronas.
Más del 85 por ciento se paga en monedas nacionales.
Los dos presidentes acordaron seguir en contacto.
+ El comercio con Sarrin subió un 10,6 por ciento en diez meses y supera por poco los 93 mil millones de coronas.
+ Más del 85 por ciento del comercio con Sarrin se paga en monedas nacionales.
- El comercio con Sarrin cayó un 10,6 por ciento en diez meses.
- El comercio con Sarrin llegó a 85 mil millones de coronas, más del 93 por ciento en monedas nacionales.

2026-12-04 | Cancillería de Norland | - | - | Convocado el embajador de Velmora
El viceministro Tomas Brandt recibió el 3 de diciembre al embajador de Velmora y le entregó una nota de protesta.
La nota se refiere al cierre del consulado en Halvern.
El embajador prometió transmitirla.
+ El 3 de diciembre Brandt entregó una nota de protesta al embajador de Velmora.
+ La nota de protesta trata del cierre del consulado en Halvern.
- El 3 de diciembre el embajador de Velmora entregó una nota de protesta a Brandt.
- La nota de protesta trata de la apertura del consulado en Halvern.

2026-03-15 | Cancillería de Norland | - | Anna Keller | Entrevista con la ministra de Exteriores Anna Keller
No nos interesa una carrera de armamentos.
Una tregua por sí sola es un camino a ninguna parte; lo que necesitamos son acuerdos vinculantes.
Espero que el nuevo gobierno de Montclair estudie nuestras propuestas.
+ Keller: a Norland no le interesa una carrera de armamentos y necesita acuerdos vinculantes.
+ Keller llama a una tregua por sí sola «un camino a ninguna parte».
+ Keller espera que el nuevo gobierno de Montclair estudie las propuestas de Norland.
- Keller: los acuerdos vinculantes por sí solos son un camino a ninguna parte.
- Keller: el nuevo gobierno de Montclair estudiará las propuestas de Norland.
- Marsh: a Norland no le interesa una carrera de armamentos.

2026-08-02 | Armada de Norland | - | Pavel Rask | El general Pavel Rask sobre el mes de julio
En julio nuestras unidades derribaron 17 de 19 drones cerca del puerto.
Un petrolero sufrió daños, no hubo heridos.
El puerto funciona casi sin restricciones.
+ Rask: en julio fueron derribados 17 de 19 drones cerca del puerto.
+ Rask: un petrolero sufrió daños y nadie resultó herido.
+ Rask: el puerto funciona casi sin restricciones.
- Rask: en julio fueron derribados los 19 drones cerca del puerto.
- Rask: un petrolero sufrió daños y varios marineros resultaron heridos.
`;
