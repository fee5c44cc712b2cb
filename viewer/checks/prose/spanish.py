"""Spanish: what numbers, and the words around them, look like in its press."""

from viewer.checks.prose.tables import Tables


class Spanish(Tables):
    """The words of Spanish."""

    code = "es"
    point = ","
    small = {
        0: "cero",
        1: "uno un una",
        2: "dos",
        3: "tres",
        4: "cuatro",
        5: "cinco",
        6: "seis",
        7: "siete",
        8: "ocho",
        9: "nueve",
        10: "diez",
        11: "once",
        12: "doce",
        13: "trece",
        14: "catorce",
        15: "quince",
        16: "dieciséis",
        17: "diecisiete",
        18: "dieciocho",
        19: "diecinueve",
        20: "veinte",
        21: "veintiuno veintiún veintiuna",
        22: "veintidós",
        23: "veintitrés",
        24: "veinticuatro",
        25: "veinticinco",
        26: "veintiséis",
        27: "veintisiete",
        28: "veintiocho",
        29: "veintinueve",
        30: "treinta",
        40: "cuarenta",
        50: "cincuenta",
        60: "sesenta",
        70: "setenta",
        80: "ochenta",
        90: "noventa",
        100: "cien ciento",
        200: "doscientos doscientas",
        300: "trescientos trescientas",
        400: "cuatrocientos cuatrocientas",
        500: "quinientos quinientas",
        600: "seiscientos seiscientas",
        700: "setecientos setecientas",
        800: "ochocientos ochocientas",
        900: "novecientos novecientas",
    }
    scales = {
        12: "docena docenas",
        10**3: "mil miles",
        10**6: "millón millones",
        10**9: "millardo millardos",
        10**12: "billón billones",
        10**18: "trillón trillones",
    }
    bare_scales = "mil"
    approximate = {
        10: "decena decenas",
        15: "quincena",
        20: "veintena",
        30: "treintena",
        40: "cuarentena",
        50: "cincuentena",
        100: "centenar centenares centena centenas",
        10**3: "millar millares",
    }
    suffixes = {10**3: "k", 10**6: "m mm mdd mill"}
    joiner = "y"
    one = "un una uno"
    articles = "un una"
    determiners = "al del buen buena otro otra el la este esta ese esa su los las"
    between_said = "el la los las al del"
    contractions = {"de": "del", "a": "al"}
    reaching = "hasta, hasta los, hasta las, hasta un, hasta el"
    half = "medio, media"
    quarter = "un cuarto de"
    and_a_half = "y medio, y media"
    sizes = {
        10: "decenas",
        12: "docenas",
        100: "cientos centenares centenas",
        10**3: "miles millares",
        10**6: "millones",
        10**9: "millardos",
        10**12: "billones",
    }
    vague = "varios varias algunos algunas muchos muchas numerosos numerosas"
    size_links = "de"
    fractions = {
        2: "medios",
        3: "tercio tercios tercera terceras",
        4: "cuarto cuartos cuarta cuartas",
        5: "quinto quintos quinta quintas",
        6: "sexto sextos sexta sextas",
        8: "octavo octavos octava octavas",
        10: "décimo décimos décima décimas",
    }
    percent = "%, ‰, por ciento, por cien, por 100, puntos porcentuales, punto porcentual, pp"
    money = (
        "euro, euros, de euros, dólar, dólares, de dólares, dólares estadounidenses, de dólares "
        "estadounidenses, peso, pesos, de pesos, real, reales, sol, soles, de soles, bolívares, "
        "de bolívares, colones, quetzales, lempiras, córdobas, balboas, guaraníes, de guaraníes, "
        "bolivianos, de bolivianos, libra, libras, de libras, libras esterlinas, yen, yenes, de "
        "yenes, yuanes, de yuanes, franco, francos, de francos, rupias, de rupias, coronas, de "
        "coronas, céntimo, céntimos, centavos, eur, usd, gbp, chf, mxn, cop, ars, clp, pen, m€, "
        "$, €, £, ¥, mdd, mdp"
    )
    durations = (
        "segundo segundos minuto minutos min hora horas día días jornada jornadas noche noches "
        "semana semanas mes meses bimestre trimestre trimestres semestre semestres año años "
        "década décadas siglo siglos"
    )
    persons = (
        "niño niña niños niñas joven jóvenes persona personas mujer mujeres hombre hombres "
        "adulto adultos menor menores mayores adolescentes población alumnos alumnas pacientes "
        "quienes"
    )
    ages_before = (
        "de edad entre, edad de, edades entre, menores de, mayores de, menor de, mayor de, niños "
        "menores de, a los, edades comprendidas entre, personas de, jóvenes de, niños de, niñas "
        "de, adultos de, entre los"
    )
    ages_after = "años de edad, años o más, años y más, años en adelante, años o menos, añitos"
    months = (
        "enero ene febrero feb marzo mar abril abr mayo may junio jun julio jul agosto ago "
        "septiembre setiembre sept sep octubre oct noviembre nov diciembre dic"
    )
    weak_year_heads = "a entre y para hasta"
    strong_year_heads = "en desde año"
    year_heads = (
        "en desde de del año años hasta a durante fines finales principios mediados ejercicio "
        "antes después primavera verano otoño invierno entre y para edición temporada agenda"
    )
    year_parts = (
        "trimestre cuatrimestre semestre bimestre mitad mes meses primavera verano otoño invierno "
        "temporada fin final inicio comienzo resto curso cierre"
    )
    graded = (
        "nivel niveles fase etapa estadio grado categoría clase grupo zona tipo rango umbral "
        "escalón índice sector"
    )
    labelled_by = "el la al del"
    adverbs = (
        "total final fin menos más mañana tarde noche madrugada mediodía media promedio año mes "
        "favor tercio cuarto mitad resto vez mismo misma solo sola último última primer primero "
        "primera próximo próxima número cifra balance máximo mínimo contrario cierre inicio "
        "comienzo principio día hora"
    )
    names = (
        "artículo artículos art sección secciones capítulo página páginas figura fig tabla "
        "cuadro anexo regla resolución resoluciones ley reglamento directiva decreto fase etapa "
        "objetivo objetivos ods nivel sala puerta andén línea ruta carretera autopista vuelo "
        "versión modelo no nos nro núm número números párrafo parte título volumen tomo caso "
        "punto nota tipo canal fórmula operación unidad apartado edificio tel teléfono fax "
        "extensión ext código ref referencia iso covid convenio protocolo circular cláusula "
        "autovía kilométrico kilómetros terminal tren fila asiento vagón coche pasillo caja "
        "estante tramo corredor expediente matrícula líneas dorsal salas aulas muelle semana "
        "semanas avenida calle kilómetro km planta stand piso local aula dársena grupo curso bus "
        "autobús autobuses tranvía metro parada zona distrito puesto mesa salida taquilla "
        "ventanilla oficina módulo bloque escalera portal nave hangar sector parcela polígono "
        "brigada minuto jornada edición capítulos temporada episodio categoría clase día días "
        "despacho consultorio habitación estación vía carril barrio campaña medida eje gráfico "
        "gráficos gráfica ficha fichas "
        "esquema recuadro mapa lámina diagrama formulario impreso folleto cartel informe orden "
        "acuerdo instrucción sentencia contrato lote lotes aviso pabellón pabellones carpa "
        "carpas tienda taller auditorio anfiteatro tribuna torre ala pantalán poste esclusa "
        "reactor invernadero almacén butaca taquillas casilla pantalla piscina pista cancha "
        "vestuario tramos salidas paradas puertas andenes niveles zonas sectores módulos "
        "bloques edificios fases etapas figuras tablas cuadros prioridad recomendación "
        "principio criterio indicador escenario boya"
    )
    weekdays = (
        "lunes martes miércoles jueves viernes sábado sábados domingo domingos festivos laborables "
        "diario"
    )
    day_heads = "el al del"
    scores = "ganó perdió venció marcador empate empató derrotó goleó resultado"
    weak_names = (
        "kilómetros tren caja coche terminal tramo semana semanas día días minuto grupo "
        "operación unidad barrio estación campaña nota punto objetivo objetivos mapa informe "
        "orden acuerdo contrato lote aviso tienda taller torre pista pantalla piscina sala aula "
        "planta piso local puesto mesa medida caso volumen oficina"
    )
    calls = (
        "teléfono, número, llamen al, llame al, llamar al, llamando al, llamada al, marque el, "
        "marcar el, al teléfono"
    )
    contacts = (
        "emergencia, emergencias, urgencias, información, informes, info, reservas, reserva, "
        "entradas, taquilla, contacto, contactos, contacto de prensa, gabinete de prensa, "
        "prensa, centralita, recepción, inscripción, inscripciones, avisos, denuncias, consultas, "
        "reclamaciones, quejas, donaciones, donativos, asesoramiento, ayuda, asistencia, averías, "
        "whatsapp, sms, móvil, celular, fijo, guardia, atención al cliente, cita previa, citas, "
        "objetos perdidos, línea directa, llamadas"
    )
    ordinal_signs = "º ª er o a ro do to"
    times_before = (
        "a las, a la, de las, entre las, y las, desde las, hasta las, sobre las, hacia las"
    )
    hours = "h horas"
    times_after = (
        "h, horas gmt, de la mañana, de la tarde, de la noche, de la madrugada, del mediodía, en "
        "punto, a.m., p.m."
    )
    ratio_links = "de cada, en cada, sobre, por cada"
    between = "entre, de entre, entre los, entre las, entre el, entre la, entre un, entre una"
    between_links = "y, y los, y las, y el, y la, y un, y una, a"
    ranging = "de, desde, que van de, que va de"
    to = "a, al, hasta, hasta las, a las, a los"
    changes = (
        "perdió perdieron pierde ganó ganaron gana cedió cedieron cede recortaron moderó "
        "moderaron modera moderado repuntó repunta repuntado frenó escaló aceleró "
        "desaceleró "
        "contrajo encareció abarató rebotó cayeron ascendieron avanzó avanzaron mejora mejorado "
        "retrocedieron disparó disparado estrechó recuperó elevado ascendido "
        "pasando amplía amplió ampliado ampliar ampliará elevar eleva elevado rebajar rebajó "
        "recorta recortó crecer desciende descendieron disminuyeron bajando subiendo ascender "
        "mejoró duplicó pasará pasarán subirá bajará aumentará reducirá reducido retrocede "
        "pasaría pasar pasa pasan pasó pasaron pasado pasando aumenta aumentó aumentaron aumento "
        "aumentar sube subió subieron subido caído bajado crecido aumentado reducido disminuido "
        "subir baja bajó bajaron bajar cae cayó cayeron disminuye disminuyó disminución reducir "
        "redujo redujeron reducción creció crecieron crece crecer incremento incrementó "
        "incrementaron ascendió descendió descenso trepó saltó retrocedió elevó"
    )
    during = ""
    topics = ""
    participles = "ados adas idos idas"
    than = "que"
    plural_endings = "s"
    ends_noun = (
        "el la los las un una que quien quienes cuyo cuya ha han había habían fue fueron son es "
        "era eran será serán están está en sobre bajo y o u a al por para con desde durante tras "
        "después antes entre hacia contra sin según pero ni más menos mientras como cuando donde "
        "se esta este estas estos"
    )
    noun_links = "de del los las la el"
