import { describe } from 'vitest';
import { testWordForms } from './word-forms.ts';

describe('Spanish words of the news', () =>
  testWordForms({
    language: 'es',
    forms: `
    ministro: ministra ministros ministras
    sanción: sanciones sancion
    elección: elecciones eleccion
    tregua: treguas
    presidente: presidentes presidenta presidentas
    gobierno: gobiernos
    país: países paises
    voz: voces
    juez: jueces jueza juezas
    ley: leyes
    rey: reyes
    ruso: rusa rusos rusas
    ucraniano: ucraniana ucranianos ucranianas
    francés: francesa franceses francesas frances
    inglés: inglesa ingleses inglesas
    alemán: alemana alemanes alemanas
    español: española españoles españolas
    israelí: israelíes
    iraní: iraníes
    diputado: diputada diputados diputadas
    candidato: candidata candidatos candidatas
    senador: senadora senadores senadoras
    director: directora directores directoras
    embajador: embajadora embajadores
    rehén: rehenes
    ataque: ataques
    misil: misiles
    crisis: crisis
    interés: intereses
    joven: jóvenes
    orden: órdenes
    muerto: muerta muertos muertas
    herido: herida heridos heridas
    político: política políticos políticas
    económico: económica económicos económicas
    nuevo: nueva nuevos nuevas
    secreto: secreta secretos secretas
    atacar: ataca atacan atacó atacaron atacará ataque ataquen
    negociar: negocia negocian negoció negociaron negociando
    mover: mueve mueven movió movieron
    pedir: pide piden pidió pidieron
    dimitir: dimite dimitió dimitirá
    decir: dice dicen dijo dijeron dirá
    empezar: empieza empezó empiecen
    seguir: sigue siguen siguió
    retirar: retira retiró retiraron`,
    apart: `
    nación: nacional nacionalidad nacer
    universidad: universo universal
    órgano: organización organizar
    puerto: puerta puertas
    caso: casa casas
    banco: banca
    libro: libra
    gobierno: gobernador gobernar
    ministro: ministerio administrar
    general: generación generar
    estado: estadio estar
    guerra: guerrilla guerrero
    policía: político póliza
    política: político políticos
    medida: medido medio
    partida: partido
    partido: partir parte
    llegada: llegado
    frontera: frente
    marcha: marco
    marco: marca
    punto: punta
    cuento: cuenta
    fondo: fonda
    acero: acera
    plan: plano plana
    mar: mara María
    interés: internet
    peso: pesa
    lugar: Lugo
    militar: militante
    mercado: mercar mercancía
    Cuba: cubo cubrir
    Siria: sirio serio
    Perú: pero pera
    Chile: chileno
    comer: como
    entrar: entre`,
  }));
